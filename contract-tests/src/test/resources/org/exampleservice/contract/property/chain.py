"""Does what its configuration says for the minute that it is; its process dies where that says so."""
import json
import os
import signal
import time

from ruxit.api.base_plugin import RemoteBasePlugin

FULL_MINUTE = 1767225600


class Chain(RemoteBasePlugin):
    """The script has one entry a minute: how an instance is born, what is called, and how the query and close end."""

    def initialize(self, **kwargs):
        self.script = json.loads(kwargs["config"]["chain"])
        end(self.now()["birth"])

    def now(self):
        return self.script[min(int(time.time() - FULL_MINUTE) // 60, len(self.script) - 1)]

    def query(self, **kwargs):
        self.entities = {}
        now = self.now()
        self.closing = now["closing"]
        for call in now["calls"]:
            getattr(self, call["call"])(call)
        end(now["ending"])

    def close(self, **kwargs):
        end(getattr(self, "closing", "returns"))

    def entity(self, group, device=""):
        if (group, device) not in self.entities:
            self.create({"group": group, "device": device})
        return self.entities[group, device]

    def create(self, call):
        group, device = call["group"], call["device"]
        self.entities[group, device] = (
            self.entity(group).create_device(device)
            if device
            else self.topology_builder.create_group(group, "name of " + group)
        )

    def report(self, call):
        on = self.entity(call["group"], call["device"])
        getattr(on, call["kind"])(call["key"], call["value"], call["dimensions"])

    def prop(self, call):
        self.entity(call["group"], call["device"]).report_property(call["key"], call["value"])

    def event(self, call):
        on = self.entity(call["group"], call["device"])
        getattr(on, "report_" + call["kind"])("d", call["title"], {})

    def wait(self, call):
        time.sleep(call["seconds"])


def end(how):
    """What waits for an answer has been heard before, so nothing of what was said is lost with the process."""
    if how == "raises":
        raise RuntimeError("as the chain says")
    if how == "exits":
        time.sleep(0)
        os._exit(3)
    if how == "is killed":
        time.sleep(0)
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "exits at once":
        os._exit(3)
