package org.exampleservice.simulator.ui;

import org.exampleservice.simulator.model.NodeView;
import org.exampleservice.simulator.model.TextSink;
import org.exampleservice.simulator.ui.FleetQuery.Name;

/**
 * A node as the page shows it.
 *
 * @param index its place in the whole fleet, from 0
 * @param counter the count, or one of {@link org.exampleservice.simulator.model.Figure}
 */
record Row(int index, Name name, String ip, String state, long counter) {
    static Row of(int index, Name name, NodeView node) {
        return new Row(index, name, ip(node), node.state().name(), node.counter());
    }

    static Name name(String group, NodeView node) {
        Text text = new Text();
        node.nameTo(text);
        return new Name(group, text.toString());
    }

    static String ip(NodeView node) {
        Text text = new Text();
        node.ipTo(text);
        return text.toString();
    }

    private static final class Text implements TextSink {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void text(String piece) {
            text.append(piece);
        }

        @Override
        public void number(long number) {
            text.append(number);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
