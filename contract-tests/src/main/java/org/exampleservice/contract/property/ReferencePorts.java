package org.exampleservice.contract.property;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.exampleservice.harness.recording.DropReason;
import org.exampleservice.harness.recording.Emission;
import org.exampleservice.harness.recording.EntityRef;
import org.exampleservice.harness.recording.Entry;
import org.exampleservice.harness.recording.Fate;
import org.exampleservice.harness.recording.Status;

/** Endpoints of devices and their ports (sdk.md 5.5). */
final class ReferencePorts {

    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-f:]*:[0-9a-f:]*");

    private final History history;
    private final int minute;

    ReferencePorts(History history, int minute) {
        this.history = history;
        this.minute = minute;
    }

    /** To a device of this query. */
    void add(EntityRef device, String ip, List<?> ports, int rangeTo) {
        if (ADDRESS.matcher(ip).matches()) {
            history.add(new Happening.Added(minute, endpoint(device, minute, ip, ports, rangeTo)));
        } else {
            history.log(minute, Level.INFO, "add_endpoint rejected due to invalid IP address: " + ip);
            settle(new Emission.Endpoint(device, ip, List.of(), List.of()), DropReason.INVALID_ENDPOINT_IP);
        }
    }

    /** To a device that an earlier query of the instance made, if one did; its builder was emptied since (sdk.md 5.4). */
    void addLate(EntityRef device) {
        history.creationBefore(minute, device).ifPresent(created -> {
            Emission endpoint = endpoint(device, created, ChainPlugin.LATE, List.of(1), 0);
            settle(endpoint, DropReason.STALE_HANDLE);
        });
    }

    private void settle(Emission emission, DropReason reason) {
        Fate fate = ReferenceSending.dropped(reason);
        history.add(new Happening.Settled(minute, new Entry(emission, fate, minute), fate));
    }

    private Emission.Endpoint endpoint(EntityRef device, int created, String ip, List<?> ports, int rangeTo) {
        return history.refusing(minute, device, "add_endpoint(" + ip + ")", () -> {
            List<String> texts = new ArrayList<>();
            ports.forEach(port -> texts.add(text(port)));
            if (rangeTo != 0) {
                texts.add(range(rangeTo));
            }
            if (count(texts) + taken(device, created) > 100) {
                throw refused("The number of ports in endpoint per device cannot exceed 100");
            }
            return new Emission.Endpoint(device, ip, texts, List.of());
        });
    }

    private static String text(Object port) {
        int number;
        try {
            number = Integer.parseInt(port.toString());
        } catch (NumberFormatException e) {
            throw refused("Given port: '" + port + "' cannot to be converted to int.");
        }
        if (number < 1 || number > 65_534) {
            throw refused("Port number must be between 1 and 65535");
        }
        return "" + number;
    }

    private static String range(int to) {
        text(to);
        if (to < ChainPlugin.RANGE_FROM) {
            throw refused("port_range_from number must be lower or equal than port_range_to number");
        }
        return ChainPlugin.RANGE_FROM + "-" + to;
    }

    /** What the device has, if it was made in that minute: its endpoints of then, and what was added late since. */
    private int taken(EntityRef device, int created) {
        int count = 0;
        for (Happening.Added added : history.in(created, Happening.Added.class)) {
            if (added.minute() == created) {
                count += count(device, added.emission());
            }
        }
        for (Happening.Settled done : history.in(created + 1, Happening.Settled.class)) {
            if (done.decided() instanceof Fate.Dropped drop && drop.reason() == DropReason.STALE_HANDLE) {
                count += count(device, done.entry().emission());
            }
        }
        return count;
    }

    private static int count(EntityRef device, Emission emission) {
        return emission instanceof Emission.Endpoint endpoint
                        && endpoint.entity().equals(device)
                ? count(endpoint.ports())
                : 0;
    }

    /** A range counts one less than it has ports. */
    private static int count(List<String> ports) {
        int count = 0;
        for (String port : ports) {
            String[] ends = port.split("-", -1);
            count += ends.length == 1 ? 1 : Integer.parseInt(ends[1]) - Integer.parseInt(ends[0]);
        }
        return count;
    }

    private static RaisedException refused(String why) {
        return new RaisedException(Status.State.ERROR_CONFIG, why);
    }
}
