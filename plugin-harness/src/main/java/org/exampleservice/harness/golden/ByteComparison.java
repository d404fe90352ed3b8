package org.exampleservice.harness.golden;

import java.io.OutputStream;
import java.util.Arrays;
import org.exampleservice.harness.recording.Recording;

/** Whether a recording's text is this text, found out while it is written and given up at the first other byte. */
final class ByteComparison extends OutputStream {

    private final byte[] expected;
    private int length;

    ByteComparison(byte[] expected) {
        this.expected = expected;
    }

    boolean isTextOf(Recording recording) {
        try {
            Golden.write(recording, this);
            return length == expected.length;
        } catch (OtherByteException e) {
            return false;
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int end = length + count;
        if (end > expected.length || !Arrays.equals(expected, length, end, bytes, from, from + count)) {
            throw new OtherByteException();
        }
        length = end;
    }

    private static final class OtherByteException extends RuntimeException {
        private static final long serialVersionUID = 1;

        OtherByteException() {
            super("another byte", null, false, false);
        }
    }
}
