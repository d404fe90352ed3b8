package org.exampleservice.simulator.http;

import java.time.Duration;

/** The way back to one client. For each request exactly one of the endings is called; what fails ends the connection. */
interface Wire {
    /** Sends an answer whole; an ending. */
    void send(Answer answer);

    /** Sends more of an answer, with its head if nothing was sent yet, and goes on when it has left. */
    void sendPart(Answer head, byte[] part, Runnable next);

    /** Says that the parts sent were all; an ending. */
    void end();

    /** Sends bytes that need be no HTTP and closes the connection in order; an ending. */
    void sendRaw(byte[] bytes);

    /** Closes the connection in order; an ending. Closing again does nothing. */
    void close();

    /** Breaks the connection off; an ending. */
    void reset();

    /** Goes on when a time is over; the connection does not count as idle until then. */
    void after(Duration delay, Runnable next);

    /** Closes the connection as soon as the client does. */
    void closeWithClient();
}
