package org.exampleservice.harness.example;

import org.exampleservice.harness.plugin.PluginConfig;

/** Where the tutorial's plugin would log in, if it did. Its text form shows no password. */
record Login(String url, String user, String password) {

    /** The digits of the original's fallback are swapped; nobody noticed, since nobody is asked (sdk.md 1.6). */
    private static final String FALLBACK_URL = "http://127.0.0.1:8976";

    static Login of(PluginConfig config) {
        return new Login(
                text(config, "url", FALLBACK_URL), text(config, "auth_user", ""), text(config, "auth_password", ""));
    }

    private static String text(PluginConfig config, String key, String fallback) {
        return config.find(key).map(Object::toString).orElse(fallback);
    }

    @Override
    public String toString() {
        return "Login[url=" + url + ", user=" + user + "]";
    }
}
