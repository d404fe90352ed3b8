package org.exampleservice.harness.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.exampleservice.harness.golden.GoldenException;
import org.exampleservice.harness.golden.PendingFile;

/** Shows one golden after the other and does what is answered; the end of the input is as quitting. */
final class ReviewDialogue {

    private static final int MOST_LINES = 200;
    private static final String HELP =
            "a accept, r reject, s skip; A, R, S the same for all that follow; d toggles diff, old, new; q quit";

    private enum View {
        DIFF,
        OLD,
        NEW;

        View next() {
            return this == DIFF ? OLD : this == OLD ? NEW : DIFF;
        }
    }

    private final BufferedReader in;
    private final PrintWriter out;
    private char forAll = ' ';
    private int accepted;
    private int rejected;
    private int left;

    ReviewDialogue(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    void walk(List<PendingFile> all) {
        int number = 0;
        for (PendingFile pending : all) {
            number++;
            if (forAll == 'q') {
                left++;
            } else if (forAll == ' ') {
                ask(pending, number + " of " + all.size());
            } else {
                settle(forAll, pending);
            }
        }
        out.println(accepted + " accepted, " + rejected + " rejected, " + left + " left");
    }

    private void ask(PendingFile pending, String number) {
        View view = View.DIFF;
        show(pending, number, view);
        while (true) {
            out.print("[a,r,s,A,R,S,d,q] ");
            out.flush();
            char answer = answer();
            if (answer == 'd') {
                view = view.next();
                show(pending, number, view);
            } else if ("arsARSq".indexOf(answer) < 0) {
                out.println(HELP);
            } else {
                forAll = Character.isUpperCase(answer) ? Character.toLowerCase(answer) : answer == 'q' ? 'q' : ' ';
                settle(Character.toLowerCase(answer), pending);
                return;
            }
        }
    }

    private char answer() {
        try {
            String line = in.readLine();
            return line == null
                    ? 'q'
                    : line.strip().length() == 1 ? line.strip().charAt(0) : '?';
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from the terminal", e);
        }
    }

    private void settle(char answer, PendingFile pending) {
        try {
            if (answer == 'a') {
                pending.accept();
                accepted++;
            } else if (answer == 'r') {
                pending.reject();
                rejected++;
            } else {
                left++;
            }
        } catch (GoldenException e) {
            out.println("not accepted: " + Plain.text(e.getMessage()));
            left++;
        }
    }

    private void show(PendingFile pending, String number, View view) {
        out.println(Plain.text(PendingFiles.path(pending)) + " (" + number + ", "
                + view.name().toLowerCase(java.util.Locale.ROOT) + ")");
        String text = switch (view) {
            case DIFF -> pending.diff();
            case OLD -> pending.oldText();
            case NEW -> pending.newText();
        };
        List<String> lines = text.lines().toList();
        lines.stream().limit(MOST_LINES).forEach(line -> out.println(Plain.text(line)));
        if (lines.size() > MOST_LINES) {
            out.println("… and " + (lines.size() - MOST_LINES) + " more lines");
        }
    }
}
