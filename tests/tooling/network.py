"""What a browser fetched for a page, and what went wrong while it stood there."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import Page

# Before anything of the page runs: what its policy stopped, and what moved by itself.
_WATCH = """{
window.stopped = [];
addEventListener("securitypolicyviolation", event =>
  stopped.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`));
window.shifts = [];
const named = ({node}) => node && (node.className || node.nodeName);
new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(
  `${entry.value.toFixed(4)} at ${entry.startTime.toFixed(0)} ms: ${entry.sources.map(named).join(", ")}`
))).observe({type: "layout-shift", buffered: true});
}"""


@dataclass
class Watched:
    """A page under watch. ``bytes`` came over the wire, with the heads; ``asked`` are the addresses, in order."""

    page: Page
    bytes: int = 0
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def stopped(self) -> list[str]:
        """What the page's policy did not let happen."""
        found: list[str] = self.page.evaluate("stopped")
        return found

    def shifts(self) -> list[str]:
        """What moved by itself, and how much."""
        found: list[str] = self.page.evaluate("shifts")
        return found


def watch(page: Page) -> Watched:
    """Watch the page from its next visit on."""
    watched = Watched(page)
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.on("Network.loadingFinished", lambda told: _weigh(watched, told["encodedDataLength"]))
    page.on("request", lambda request: watched.asked.append(request.url))
    page.on("requestfailed", lambda request: watched.said.append(f"failed: {request.url}: {request.failure}"))
    page.on("pageerror", lambda fault: watched.said.append(f"fault: {fault}"))
    page.on(
        "console",
        lambda message: (
            watched.said.append(f"{message.type}: {message.text}") if message.type in ("error", "warning") else None
        ),
    )
    page.add_init_script(_WATCH)
    return watched


def _weigh(watched: Watched, length: float) -> None:
    watched.bytes += round(length)
