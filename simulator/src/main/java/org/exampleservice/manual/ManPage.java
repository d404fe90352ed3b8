package org.exampleservice.manual;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The man page of a command line, all verbs on one page; text that {@code man -l -} shows. Same input, same bytes. */
public final class ManPage {

    private final Roff roff = new Roff();

    private ManPage() {}

    /**
     * The page.
     *
     * @param line the whole command line, with its verbs
     * @param name as the page is called
     * @param summary what the program is, in half a sentence
     * @param version of the program
     */
    public static String of(CommandLine line, String name, String summary, String version) {
        ManPage page = new ManPage();
        page.roff.request("TH", name.toUpperCase(Locale.ROOT), "1", "", name + " " + version);
        page.roff.request("SH", "NAME").text(name + " - " + summary);
        page.roff.request("SH", "SYNOPSIS");
        page.synopsis(line);
        page.roff.request("SH", "DESCRIPTION");
        page.body(line.getCommandSpec());
        if (!line.getSubcommands().isEmpty()) {
            page.roff.request("SH", "COMMANDS");
            line.getSubcommands().values().stream().distinct().forEach(page::verb);
        }
        page.exitCodes(line.getCommandSpec().usageMessage());
        return page.roff.toString();
    }

    private void verb(CommandLine verb) {
        roff.request("SS", verb.getCommandName());
        synopsis(verb);
        body(verb.getCommandSpec());
    }

    private void synopsis(CommandLine line) {
        String text =
                new CommandLine.Help(line.getCommandSpec(), CommandLine.Help.defaultColorScheme(Ansi.OFF)).synopsis(0);
        roff.bold(text.strip().replaceAll("\\s+", " "));
    }

    private void body(CommandSpec spec) {
        UsageMessageSpec usage = spec.usageMessage();
        roff.paragraph(joined(usage.header()) + "\n" + joined(usage.description()));
        spec.positionalParameters().stream()
                .filter(each -> !each.hidden())
                .forEach(each -> argument(each.paramLabel(), each));
        spec.options().stream().filter(option -> !option.hidden()).forEach(option -> argument(names(option), option));
        roff.verbatim(lines(usage.footer()));
    }

    private void argument(String name, ArgSpec argument) {
        roff.item(name, joined(argument.description()));
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() > 0 ? names + "=" + option.paramLabel() : names;
    }

    private void exitCodes(UsageMessageSpec usage) {
        Map<String, String> codes = usage.exitCodeList();
        if (!codes.isEmpty()) {
            roff.request("SH", "EXIT STATUS");
            codes.forEach((code, meaning) -> roff.item(code.strip(), meaning));
        }
    }

    private static String joined(String... lines) {
        return lines(lines).stream()
                .map(String::strip)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static List<String> lines(String... lines) {
        return List.of(lines).stream()
                .flatMap(line -> line.replace("%n", "\n").replace("%%", "%").lines())
                .toList();
    }
}
