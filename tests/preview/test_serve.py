from __future__ import annotations

import asyncio
import re
import socket
import time
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from tornado.escape import json_decode
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from previewing import Preview, T, previewing, until
from timeline.preview.pages import is_loopback, page_name, split_host, with_preview
from timeline.preview.serve import ServeError, serve
from timeline.preview.watching import matters

pytestmark = pytest.mark.slow


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    with previewing(tmp_path) as preview:
        yield preview


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that no test changes."""
    site = tmp_path_factory.mktemp("still")
    (site / "content" / "events").mkdir(parents=True)
    (site / "static").mkdir()
    (site / "content" / "404.txt").write_text("not here")
    (site / "content" / "long.txt").write_text("LONG")
    (site / "content" / "events" / "delhi.txt").write_text("Delhi")
    (site / "static" / "style.css").write_text("body {}")
    (site / "static" / "bare.html").write_text("<p>no head")
    (site / "static" / "film.bin").write_bytes(bytes(range(256)) * 8192)
    (site / "static" / "naïve file.txt").write_text("naïve")
    (site / "secret.txt").write_text("secret")
    with previewing(site) as preview:
        yield preview


# livereload's faults, each absent


def test_twenty_files_saved_at_once_give_one_build_or_two(preview: Preview) -> None:
    preview.save("index", "watched")  # from here on the watching has begun, and its own first build is over
    until(lambda: preview.shows("watched"))
    before = preview.settled()
    for number in range(20):
        preview.save(f"page{number}", f"text {number}")
    until(lambda: preview.get("/page19/")[0] == 200)
    assert 1 <= preview.settled() - before <= 2


def test_saves_in_quick_succession_each_reach_the_browser(preview: Preview) -> None:
    gaps = []

    async def reloads(socket: WebSocketClientConnection) -> None:
        for number in range(5):
            started = time.monotonic()
            await asyncio.to_thread(preview.save, "index", f"state {number}")
            said = await asyncio.wait_for(socket.read_message(), 10)
            gaps.append(time.monotonic() - started)
            assert said is not None
            assert json_decode(said)["command"] == "reload"
            assert (await asyncio.to_thread(preview.shows, f"state {number}")) is True

    listening(preview, reloads)
    assert min(gaps) < 3


def test_the_server_answers_while_a_build_works(preview: Preview) -> None:
    preview.save("index", "SLOW")
    until(lambda: len(preview.builds) % 2)
    times, page = [], ""
    while "SLOW" not in page:
        started = time.monotonic()
        page = preview.get()[2]
        times.append(time.monotonic() - started)
    assert sum(times) > 1.5
    assert max(times) < 1.5  # whoever waits for the build waits 2 s


def test_changes_during_a_build_give_exactly_one_more_and_never_two_at_once(preview: Preview) -> None:
    held = preview.site / "held"
    held.touch()
    preview.save("index", "HELD")
    until((preview.site / "holding").exists)
    before = preview.built
    for number in range(3):
        preview.save("index", f"state {number}")
        time.sleep(0.3)
    time.sleep(1)  # all three are told by then, also on a busy machine
    held.unlink()
    assert preview.settled() == before + 2
    assert preview.builds == ["start", "end"] * preview.built
    assert preview.shows("state 2")


def test_the_script_is_in_every_page_wherever_its_head_ends_and_in_no_file(still: Preview) -> None:
    for path in ("/", "/long/", "/events/delhi/"[7:], "/static/bare.html", "/nowhere"):
        page = still.get(path)[2]
        assert page.count("/livereload.js?") == 1, path
        assert ("</head>" not in page) or page.index("/livereload.js?") < page.index("</head>")
    assert still.get("/long/")[2].index("/livereload.js?") > 100_000
    for file in (still.site / "build" / "site").rglob("*.html"):
        assert b"livereload" not in file.read_bytes()


# Who may ask


def listening(
    preview: Preview, then: Callable[[WebSocketClientConnection], Awaitable[T]], version: str = "", **headers: str
) -> T:
    """What ``then`` makes of a socket that was opened as livereload's script does it. ``version``: that of the page."""
    version = version or shown(preview.get()[2])

    async def run() -> T:
        request = HTTPRequest(
            f"ws://127.0.0.1:{preview.port}/livereload", headers={"Origin": preview.url.rstrip("/")} | headers
        )
        socket = await websocket_connect(request)
        assert socket.protocol is not None
        stream = socket.protocol.stream
        try:
            await socket.write_message(
                f'{{"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"], '
                f'"snipver": "{version}"}}'
            )
            answer = await asyncio.wait_for(socket.read_message(), 5)
            assert answer is not None
            assert json_decode(answer)["command"] == "hello"
            await socket.write_message(f'{{"command": "info", "url": "{preview.url}"}}')
            return await then(socket)
        finally:
            # `socket.close()` waits for the server's answer, and the loop ends before it comes: the stream would stay
            # open until it is collected, in the middle of another test.
            socket.close()
            if stream is not None:
                stream.close()

    return asyncio.run(run())


def shown(page: str) -> str:
    """The version that a page says it shows."""
    found = re.search(r"snipver=(\S+?)&", page)
    assert found
    return found[1]


async def heard(socket: WebSocketClientConnection) -> bool:
    """Whether the browser is told to reload within a moment."""
    try:
        said = await asyncio.wait_for(socket.read_message(), 0.5)
    except TimeoutError:
        return False
    assert said is not None
    return bool(json_decode(said)["command"] == "reload")


def test_a_page_that_is_up_to_date_is_left_and_a_stale_one_is_reloaded_when_it_connects(still: Preview) -> None:
    assert listening(still, heard) is False
    assert listening(still, heard, version="v00000000-1") is True


FOREIGN = [
    {"Origin": "https://example.org"},
    {"Origin": "http://127.0.0.1:1"},
    {"Origin": "http://localhost"},
    {"Origin": "null"},
    {"Origin": ""},
    {"Origin": "https://example.org", "Sec-Fetch-Site": "same-origin"},
    {"Origin": "http://example.org:80", "Host": "example.org:80", "Sec-Fetch-Site": "same-origin"},
]


@pytest.mark.parametrize("headers", FOREIGN)
def test_no_other_web_page_may_open_the_socket(still: Preview, headers: dict[str, str]) -> None:
    with pytest.raises(HTTPClientError, match="403"):
        listening(still, heard, **headers)


def test_a_socket_that_talks_nonsense_is_closed_and_nobody_else_minds(still: Preview) -> None:
    async def nonsense(socket: WebSocketClientConnection) -> None:
        await socket.write_message("[")
        assert await asyncio.wait_for(socket.read_message(), 5) is None

    listening(still, nonsense)
    assert listening(still, heard) is False
    assert "Traceback" not in still.output


@pytest.mark.parametrize("path", ["/", "/livereload.js", "/livereload", "/nowhere", "/static/film.bin"])
@pytest.mark.parametrize("host", ["example.org", "example.org:8000", "127.0.0.1.example.org", "10.0.0.1", "a b", ""])
def test_a_name_that_was_made_to_lead_here_gets_nothing(still: Preview, path: str, host: str) -> None:
    status, _, body = still.get(path, Host=host)
    assert status in (400, 403)
    assert "first" not in body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1:4000", "[::1]:8000"])
def test_this_computer_may_use_any_of_its_own_names(still: Preview, host: str) -> None:
    status, _, body = still.get("/", Host=host)
    assert status == 200
    name, port = split_host(host)
    assert f"/livereload.js?host={name}&amp;port={port}&amp;" in body


def test_livereloads_other_doors_are_shut(still: Preview) -> None:
    assert still.get("/forcereload")[0] == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"])
def test_only_get_and_head_are_answered(still: Preview, method: str) -> None:
    assert still.get("/", method)[0] == 405


# What is answered


def test_head_is_get_without_the_body(still: Preview) -> None:
    for path in ("/", "/static/film.bin", "/nowhere"):
        status, headers, body = still.get(path)
        assert body
        for name in ("Date",):
            headers.pop(name)
        same, others, nothing = still.get(path, "HEAD")
        others.pop("Date")
        assert (same, others, nothing) == (status, headers, "")


def test_files_are_sent_whole_with_their_types_and_are_never_kept(still: Preview) -> None:
    types = {
        "/": "text/html; charset=utf-8",
        "/static/style.css": "text/css; charset=utf-8",
        "/static/na%C3%AFve%20file.txt": "text/plain; charset=utf-8",
        "/static/film.bin": "application/octet-stream",
    }
    for path, kind in types.items():
        status, headers, body = still.get(path)
        assert (status, headers["Content-Type"], headers["Cache-Control"]) == (200, kind, "no-store")
        assert "Etag" not in headers
        assert body
    assert int(still.get("/static/film.bin")[1]["Content-Length"]) == 256 * 8192
    assert still.get("/static/style.css")[2] == "body {}"
    assert still.get("/static/na%C3%AFve%20file.txt")[2] == "naïve"


def test_a_folder_is_its_index_and_is_asked_for_with_a_slash(still: Preview) -> None:
    assert still.get("/delhi/")[2].count("Delhi") == 1
    for path, location in {"/delhi": "/delhi/", "/delhi?a=%2F&b": "/delhi/?a=%2F&b"}.items():
        status, headers, _ = still.get(path)
        assert (status, headers["Location"]) == (302, location)


def test_what_is_not_there_is_the_sites_own_page_with_status_404(still: Preview) -> None:
    for path in ("/nowhere", "/nowhere/", "/static/", "/static", "/index.html/", "/index.html/x", "/" + "x" * 1000):
        status, _, body = still.get(path)
        assert (status, "not here" in body) == (404, True), path


def test_without_a_404_page_a_plain_one_is_shown(preview: Preview) -> None:
    status, _, body = preview.get("/nowhere")
    assert (status, "There is no such page" in body) == (404, True)


@pytest.mark.parametrize(
    "path",
    [
        *("/../secret.txt", "/../../secret.txt", "/%2e%2e/%2e%2e/secret.txt", "/..%2f..%2fsecret.txt"),
        *("/..%5c..%5csecret.txt", "/static/../../../secret.txt", "//etc/passwd", "/%2fetc/passwd", "//delhi"),
        *("/delhi//", "/./delhi/", "/%00", "/index.html%00.txt", "/%ff", "/.timeline", "/C:/Windows", "http://x/delhi"),
    ],
)
def test_no_path_leads_out_of_the_site(still: Preview, path: str) -> None:
    status, headers, body = still.get(path)
    assert status == (403 if path.startswith("http:") else 404)
    assert "Location" not in headers
    assert "secret" not in body.replace("secret.txt", "")


def test_no_page_is_missing_in_the_instant_in_which_the_site_is_swapped(preview: Preview) -> None:
    preview.save("index", "AWAY")
    until(lambda: len(preview.builds) % 2)
    statuses, page = set(), ""
    while "AWAY" not in page:
        status, _, page = preview.get()
        statuses.add(status)
    assert statuses == {200}


# What is wrong


def test_problems_are_shown_over_the_last_good_site_and_vanish_when_mended(preview: Preview) -> None:
    preview.save("other", "other")
    until(lambda: preview.get("/other/")[0] == 200)
    preview.settled()
    good = tuple(sorted((preview.site / "build").rglob("*")))
    preview.save("index", "BROKEN")
    page = until(lambda: preview.get("/other/")[2] if preview.shows("timeline-problems") else "")
    assert "<p id=state>other</p>" in page
    assert "The site has errors. What you see is the last good build." in page
    assert "content/index.txt:3:7: error: No &lt;b&gt;quote&lt;/b&gt; names it. [name-ungrounded]\n    Cite it." in page
    assert preview.shows("<p id=state>first</p>")
    assert tuple(sorted((preview.site / "build").rglob("*"))) == good
    assert "content/index.txt:3:7: error: No <b>quote</b> names it." in preview.output
    preview.save("index", "mended")
    until(lambda: preview.shows("<p id=state>mended</p>"))
    until(lambda: not preview.shows("timeline-problems"))  # the site is there before the build has ended


def test_a_first_build_that_fails_is_shown_for_every_page(tmp_path: Path) -> None:
    with previewing(tmp_path, "BROKEN") as preview:
        for path in ("/", "/events/delhi/", "/static/style.css", "/nowhere"):
            status, headers, body = preview.get(path)
            assert (status, headers["Content-Type"]) == (503, "text/html; charset=utf-8")
            assert "content/index.txt:3:7: error: No &lt;b&gt;quote&lt;/b&gt; names it." in body
            assert body.count("/livereload.js?") == 1
        preview.save("index", "mended")
        until(lambda: preview.shows("<p id=state>mended</p>"))


def test_an_exception_in_the_build_is_one_plain_problem_and_the_server_lives_on(preview: Preview) -> None:
    preview.save("index", "RAISE")
    until(lambda: preview.shows("error: The build stopped: RuntimeError: boom &lt;b&gt; [build-stopped]"))
    assert "Traceback" not in preview.output
    preview.save("index", "mended")
    until(lambda: preview.shows("<p id=state>mended</p>"))


def test_a_reload_is_asked_for_when_problems_come_and_go(preview: Preview) -> None:
    async def both(socket: WebSocketClientConnection) -> None:
        for text in ("BROKEN", "mended"):
            await asyncio.to_thread(preview.save, "index", text)
            assert await asyncio.wait_for(socket.read_message(), 5) is not None

    listening(preview, both)


# What is watched


def test_new_changed_and_removed_files_are_noticed(preview: Preview) -> None:
    (preview.content / "deep").mkdir()
    (preview.content / "deep" / "new.txt").write_text("new")
    until(lambda: "new" in preview.get("/new/")[2])
    with (preview.content / "deep" / "new.txt").open("a") as file:
        file.write("er")
    until(lambda: "newer" in preview.get("/new/")[2])
    (preview.content / "deep" / "new.txt").unlink()
    until(lambda: preview.get("/new/")[0] == 404)


def test_a_folder_that_comes_later_or_is_replaced_is_watched_too(preview: Preview) -> None:
    static = preview.site / "static"
    static.mkdir()
    (static / "a.css").write_text("a")
    until(lambda: preview.get("/static/a.css")[0] == 200)
    static.rename(preview.site / "elsewhere")
    until(lambda: preview.get("/static/a.css")[0] == 404)
    static.mkdir()
    (static / "a.css").write_text("b")
    until(lambda: preview.get("/static/a.css")[2] == "b")
    preview.settled()
    (static / "a.css").write_text("c")
    until(lambda: preview.get("/static/a.css")[2] == "c")


def test_what_editors_and_the_build_itself_write_gives_no_build(preview: Preview) -> None:
    before = preview.settled()
    for name in ("4913", ".index.txt.swp", ".index.txt.swx", "index.txt~", "#index.txt#", "index.txt.tmp"):
        (preview.content / name).write_text("x")
        time.sleep(0.06)
        (preview.content / name).unlink()
    (preview.content / ".#index.txt").symlink_to("somebody@somewhere")
    (preview.site / "build" / "cache").mkdir()
    (preview.site / "build" / "cache" / "results").write_text("x")
    (preview.site / "notes.txt").write_text("x")
    assert preview.settled() == before


def test_what_matters_is_told_from_the_watched_folder_on(tmp_path: Path) -> None:
    site = tmp_path / ".git" / "node_modules"
    roots, ignored = [site, site / "content"], [site / "build", site / "content" / "out"]
    for name in ("site.yaml", "events/a.yaml", ".well-known/x", "static/4913.png"):
        assert matters(site / "content" / name, roots, ignored), name
    for path in ("content/.git/HEAD", "build/site/index.html", "content/out/x", "content/a.yaml~", "content/.a.swp"):
        assert not matters(site / path, roots, ignored), path
    assert not matters(tmp_path / "other.yaml", roots, ignored)


# Starting and ending


@pytest.mark.parametrize("moment", ["idle", "building", "listened to"])
def test_ctrl_c_ends_it_at_once_without_a_trace(preview: Preview, moment: str) -> None:
    if moment == "building":
        preview.save("index", "ENDLESS")
        until(lambda: len(preview.builds) % 2)
    if moment == "listened to":

        async def end(socket: WebSocketClientConnection) -> float:
            return await asyncio.to_thread(preview.end)

        seconds = listening(preview, end)
    else:
        seconds = preview.end()
    # Beside a build that takes the processor, a tenth of the time that it must not wait for.
    assert seconds < (3 if moment == "building" else 1)
    assert preview.process.returncode == 0
    assert preview.output.splitlines()[0] == f"Preview at {preview.url} (Ctrl-C ends it)"
    assert preview.output.splitlines()[-1] == "The preview has ended."
    assert "Traceback" not in preview.output


def test_a_port_that_is_taken_is_said_in_plain_words(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ServeError, match=rf"port {port} of 127\.0\.0\.1: Address already in use; choose another"):
            serve(tmp_path, build=pytest.fail, watched=list, out=tmp_path / "site", port=port)


def test_a_host_or_port_that_there_is_not_is_said_in_plain_words(tmp_path: Path) -> None:
    for host, port in {"127.0.0.1": 70_000, "localhost": -1, "no.such.host.invalid": 8000}.items():
        with pytest.raises(ServeError, match=f"port {port}.*; choose .*, as in --port 800"):
            serve(tmp_path, build=pytest.fail, watched=list, out=tmp_path / "site", host=host, port=port)


def test_another_host_is_allowed_and_announced(tmp_path: Path) -> None:
    with previewing(tmp_path, host="0.0.0.0") as preview:
        assert preview.url.startswith("http://localhost:")
        assert "Everyone who can reach this computer over the network can read it" in preview.output
        assert preview.get("/", Host="laptop.local:8000")[0] == 200
        with pytest.raises(HTTPClientError, match="403"):
            listening(preview, heard, Origin="https://example.org")


def test_only_this_computer_is_listened_to_otherwise(still: Preview) -> None:
    assert "network" not in still.output
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", still.port))


def test_the_browser_is_opened_if_it_is_wished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opener, opened = tmp_path / "opener", tmp_path / "opened"
    opener.write_text(f'#!/bin/sh\necho "$1" > "{opened}"\n')
    opener.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{opener} %s")
    with previewing(tmp_path / "site", option="open") as preview:
        assert until(lambda: opened.read_text() if opened.exists() else "").strip() == preview.url


# The pure parts


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<head></head><body></body>", b"<head>S</head><body>P</body>"),
        (b"<HEAD></HEAD ><BODY></BODY\n>", b"<HEAD>S</HEAD ><BODY>P</BODY\n>"),
        (b"<head></head><body>&lt;/body> </body></html>", b"<head>S</head><body>&lt;/body> P</body></html>"),
        (b"<p>a", b"<p>aSP"),
        (b"", b"SP"),
        (b"<p>a</body>", b"<p>aP</body>S"),
        (b"\xff</head>", b"\xffS</head>P"),
    ],
)
def test_script_and_panel_find_their_places(page: bytes, expected: bytes) -> None:
    assert with_preview(page, "S", "P") == expected


def test_hosts_are_told_apart() -> None:
    assert all(map(is_loopback, ("localhost", "LocalHost", "127.0.0.1", "127.9.9.9", "::1", "[::1]")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "10.0.0.1", "example.org", "localhost.example.org", "", "127.1")))
    assert split_host("a.example:81") == ("a.example", "81")
    assert split_host("[::1]") == ("[::1]", "80")
    for header in ("", ":80", "a:b", "a:1:2", "a/b", "u@a", "a b", "[::1", 'a"'[:2] + "#"):
        assert split_host(header) == ("", "")


def test_a_url_names_a_file_or_nothing() -> None:
    assert [page_name(path) for path in ("/", "/a", "/a/", "/a%20b/c.html")] == ["", "a", "a", "a b/c.html"]
    assert {page_name(path) for path in ("", "//", "/a//b", "/../a", "/%2e%2e", "/a%5Cb", "/%ff", "/.timeline")} == {
        None
    }
