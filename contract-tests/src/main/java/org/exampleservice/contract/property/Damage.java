package org.exampleservice.contract.property;

/** What may be wrong with an answer. */
enum Damage {
    NONE {
        @Override
        String of(String body) {
            return body;
        }
    },
    CUT {
        @Override
        String of(String body) {
            return body.substring(0, body.length() / 2);
        }
    },
    EMPTY {
        @Override
        String of(String body) {
            return "";
        }
    },
    NULL {
        @Override
        String of(String body) {
            return "null";
        }
    },
    PAGE {
        @Override
        String of(String body) {
            return "<html><body>502 Bad Gateway</body></html>";
        }
    },
    RENAMED {
        @Override
        String of(String body) {
            return body.replace("\"nodes\"", "\"elements\"");
        }
    },
    WRONG_TYPE {
        @Override
        String of(String body) {
            return body.replace("\"counter\":", "\"counter\":\"many\",\"was\":");
        }
    };

    abstract String of(String body);

    static DemoResponse done(String body, Damage damage) {
        return new DemoResponse(damage.of(body), damage == NONE ? "" : damage.name());
    }
}
