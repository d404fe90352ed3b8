package org.exampleservice.harness.engine;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The plugin's log lines, kept in the recording of the cycle. */
record PluginLogger(ReportGate gate) implements System.Logger {

    @Override
    public String getName() {
        return "plugin";
    }

    @Override
    public boolean isLoggable(Level level) {
        return level != Level.OFF;
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
        gate.log(level, getName(), thrown == null ? String.valueOf(message) : message + ": " + thrown);
    }

    @Override
    public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
        boolean plain = parameters == null || parameters.length == 0;
        gate.log(
                level,
                getName(),
                plain ? String.valueOf(format) : new MessageFormat(format, Locale.ROOT).format(parameters));
    }
}
