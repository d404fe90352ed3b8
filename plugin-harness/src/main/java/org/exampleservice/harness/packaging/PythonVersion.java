package org.exampleservice.harness.packaging;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares versions of Python packages as far as releases go; a pre-release comes before its release. */
final class PythonVersion {

    private static final Pattern FORM = Pattern.compile("v?(\\d+(?:\\.\\d+)*)(.*)");
    private static final Pattern EARLY = Pattern.compile("[._-]?(a|alpha|b|beta|rc|c|pre|preview|dev).*");

    private PythonVersion() {}

    static int compare(String one, String other) {
        List<BigInteger> left = numbers(one);
        List<BigInteger> right = numbers(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int compared = at(left, i).compareTo(at(right, i));
            if (compared != 0) {
                return compared;
            }
        }
        return Boolean.compare(isEarly(other), isEarly(one));
    }

    /** {@code 2.1.} for {@code 2.1.3}: what {@code ~=} keeps. */
    static String family(String version) {
        int dot = version.lastIndexOf('.');
        return dot < 0 ? version : version.substring(0, dot + 1);
    }

    private static BigInteger at(List<BigInteger> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
    }

    private static List<BigInteger> numbers(String version) {
        Matcher matcher = FORM.matcher(version.strip());
        List<BigInteger> numbers = new ArrayList<>();
        if (matcher.matches()) {
            for (String part : matcher.group(1).split("\\.", -1)) {
                numbers.add(new BigInteger(part));
            }
        }
        return numbers;
    }

    private static boolean isEarly(String version) {
        Matcher matcher = FORM.matcher(version.strip());
        return matcher.matches() && EARLY.matcher(matcher.group(2)).matches();
    }
}
