package org.exampleservice.contract.property;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exampleservice.harness.golden.Numbers;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.MetricKind;
import org.exampleservice.harness.recording.MetricValue;

/** What the runtime logs (sdk.md 5.6, 5.10, 6.1). */
final class ReferenceTexts {

    private ReferenceTexts() {}

    static String ofDecrease(Emission.Metric metric, double now, double before) {
        return (metric.kind() == MetricKind.RELATIVE
                        ? "Value decrease in relative result, skip reporting, "
                        : "Per second result less than 0, skip reporting, ")
                + "new value " + number(now) + ", old value " + number(before);
    }

    static String ofUnknownState(Declared metric, MetricValue value) {
        String list = " " + listed(metric.states());
        return value instanceof MetricValue.StateName name
                ? "Unknown value for state metric (metric " + metric.key() + " and value " + name.name() + ") None"
                        + list
                : "Unknown numeric value for state metric (metric " + metric.key() + " and value "
                        + number(((MetricValue.Amount) value).value()) + ")" + list;
    }

    static Optional<String> ofDrop(Emission emission, Fate fate) {
        if (!(fate instanceof Fate.Dropped drop)) {
            return Optional.empty();
        }
        if (emission instanceof Emission.Property property) {
            return ofProperty(property, drop.reason());
        }
        return drop.reason() == DropReason.EVENT_WITHOUT_TITLE
                ? Optional.of("Unable to set entity_id for " + ((Emission.Event) emission).type())
                : Optional.empty();
    }

    static Optional<String> ofProperty(Emission.Property property, DropReason reason) {
        String entity = forEntity(property.entity());
        return switch (reason) {
            case PROPERTY_KEY_TOO_LONG -> Optional.of("Property " + property.key() + " is too long (100) " + entity);
            case PROPERTY_VALUE_TOO_LONG ->
                Optional.of("Property " + property.key() + " value is too long (200) " + entity);
            default -> Optional.empty();
        };
    }

    static String forEntity(EntityRef entity) {
        return "for entity " + Long.toUnsignedString(entity.id()) + " EntityType." + entity.level();
    }

    static String listed(Collection<String> texts) {
        return texts.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    /** As Python prints a float. */
    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        if (Double.isInfinite(number) || number == 0) {
            return (number < 0 || 1 / number < 0 ? "-" : "") + (number == 0 ? "0.0" : "inf");
        }
        BigDecimal oneDigit = new BigDecimal(number).round(new MathContext(1));
        BigDecimal decimal =
                oneDigit.doubleValue() == number ? oneDigit : new BigDecimal(Numbers.text(number)).stripTrailingZeros();
        String digits = decimal.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - decimal.scale();
        if (exponent < -4 || exponent > 15) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
            return (number < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + power;
        }
        String plain = decimal.toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
