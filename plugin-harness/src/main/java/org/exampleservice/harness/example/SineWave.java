package org.exampleservice.harness.example;

/** 1 + sin(1°), 1 + sin(2°), … 1 + sin(360°), and again; the same on every machine. */
final class SineWave {

    private static final int FULL_TURN = 360;

    private int degrees;

    double next() {
        degrees = degrees % FULL_TURN + 1;
        return 1 + StrictMath.sin(StrictMath.toRadians(degrees));
    }
}
