package org.exampleservice.harness.engine;

import java.util.regex.Pattern;

/** Tells IPv4 and IPv6 literals from everything else, without asking a name server. */
final class IpLiterals {

    private static final Pattern HEX_GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int V6_GROUPS = 8;
    private static final int OCTETS = 4;
    private static final int LARGEST_OCTET = 255;

    private IpLiterals() {}

    static boolean isLiteral(String text) {
        return text != null && (isV4(text) || isV6(text));
    }

    /** Four numbers up to 255, without zeros before them. */
    private static boolean isV4(String text) {
        int octets = 0;
        int octet = -1;
        for (int i = 0; i <= text.length(); i++) {
            char next = i == text.length() ? '.' : text.charAt(i);
            if (next == '.' && octet >= 0) {
                octets++;
                octet = -1;
            } else if (next >= '0' && next <= '9' && octet != 0) {
                octet = Math.max(octet, 0) * 10 + next - '0';
            } else {
                return false;
            }
            if (octet > LARGEST_OCTET) {
                return false;
            }
        }
        return octets == OCTETS;
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == V6_GROUPS;
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int before = groups(text.substring(0, gap), false);
        int after = groups(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < V6_GROUPS;
    }

    /** How many 16-bit groups the text holds; -1 if it holds anything else. */
    private static int groups(String text, boolean mayEndInV4) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && mayEndInV4 && isV4(parts[i])) {
                count += 2;
            } else if (HEX_GROUP.matcher(parts[i]).matches()) {
                count++;
            } else {
                return -1;
            }
        }
        return count;
    }
}
