"""A class over plain HTTP: who is told what, and what is taken from whom."""

from __future__ import annotations

import json

import pytest

from tests.browser.conftest import serving
from tests.classroom import Phone, Teacher, ask, kill, secret_in
from tests.world import SERVE_FROZEN


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("class")


@pytest.fixture(scope="module")
def server(home):
    with serving(home, *SERVE_FROZEN, "--class", *kept(home)) as url:
        yield url


def kept(home):
    return "--store", f"sqlite:///{home}/class.sqlite"


@pytest.fixture
def teacher(server, home):
    leads = Teacher(server, secret_in(home / "server.log"))
    leads.act("anew")
    leads.act("begin")
    return leads


def test_a_phone_sees_the_first_step_and_no_notes(server, teacher):
    seen = Phone(server).sees()
    assert seen["running"]
    assert seen["step"]["number"] == 1
    assert not {"notes", "totals", "answered", "plan", "asked"} & set(seen)


def test_the_wall_has_the_address_of_the_class(server, teacher):
    assert "addresses" in Phone(server).sees("wall")


@pytest.mark.parametrize("path", ["now", "events", "digits"])
@pytest.mark.parametrize("secret", ["", "wrong"])
def test_without_the_secret_there_is_nothing(server, path, secret):
    assert ask(f"{server}class/teacher/{path}", secret=secret)[0] == 404


def test_without_the_secret_nothing_is_done(server, teacher):
    url = f"{server}class/teacher/act"
    assert ask(url, {"do": "next"}, "wrong")[0] == 404
    assert Phone(server).sees()["step"]["number"] == 1


def test_what_is_no_message_is_refused(server, teacher):
    url = f"{server}class/votes"
    for sent in ([], "vote", {}, {"page": "x"}, {"page": 1, "question": []}):
        assert ask(url, sent)[0] == 400
    plain = {"Content-Type": "text/plain"}
    assert ask(url, {"page": "0" * 32}, **plain)[0] == 400


def test_a_vote_counts_once_and_only_while_it_is_open(server, teacher):
    [question, *_] = teacher.go_to("story")["votes"]
    name, first, second = question["question"], *question["options"][:2]
    phone = Phone(server)
    assert phone.vote(name, first["id"]) == 409
    teacher.act("open")
    assert phone.vote(name, first["id"]) == 204
    assert phone.vote(name, second["id"]) == 204
    assert phone.vote(name, "no-such-option") in (400, 409)
    teacher.act("close")
    assert phone.vote(name, first["id"]) == 409
    [told] = teacher.sees()["totals"][name]
    assert told["counts"][second["id"]] == 1
    assert told["counts"][first["id"]] == 0


def test_the_box_is_seen_by_the_teacher_alone_once_it_is_closed(server, teacher):
    teacher.go_to("box")
    teacher.act("box-open")
    phone = Phone(server)
    assert phone.write("What is a swab?") == 204
    assert phone.write("x" * 281) in (400, 409)
    assert not teacher.sees()["asked"]
    teacher.act("box-close")
    assert teacher.sees()["asked"] == ["What is a swab?"]
    assert "swab" not in json.dumps(phone.sees())


def test_a_remote_steps_and_no_more(server, teacher):
    url = f"{server}class/teacher"
    digits = json.loads(ask(f"{url}/digits", secret=teacher.secret)[1])
    status, body = ask(f"{server}class/remote", digits)
    assert status == 200
    token = json.loads(body)["token"]
    assert ask(f"{url}/act", {"do": "next"}, token)[0] == 204
    assert ask(f"{url}/act", {"do": "anew"}, token)[0] == 404
    assert b"notes" not in ask(f"{url}/now", secret=token)[1]
    assert ask(f"{server}class/remote", digits)[0] == 404


def test_events_bring_each_change(server, teacher):
    import http.client

    host = server.removeprefix("http://").rstrip("/")
    line = http.client.HTTPConnection(host, timeout=60)
    line.request("GET", "/class/events?for=phone")
    answer = line.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"
    assert json.loads(answer.readline()[6:])["step"]["number"] == 1
    answer.readline()
    teacher.act("next")
    while (told := answer.readline()).strip() in (b"", b":"):
        pass
    assert json.loads(told[6:])["step"]["number"] == 2
    line.close()


def test_sheets_with_answers_are_the_teachers(server, teacher):
    url = f"{server}class/print"
    assert ask(f"{url}/handout.pdf")[1].startswith(b"%PDF")
    assert ask(f"{url}/plan.html")[0] == 404
    assert ask(f"{url}/plan.html", secret=teacher.secret)[0] == 200


def test_the_lesson_alone_is_not_there_beside_a_class(server):
    assert ask(f"{server}alone")[0] == 404
    assert ask(f"{server}class/alone.json")[0] == 404


def test_a_killed_server_comes_back_to_the_same_step(tmp_path):
    """The totals are those of a run without the kill: phones send again."""
    command = (*SERVE_FROZEN, "--class", *kept(tmp_path))
    with serving(tmp_path, *command) as url:
        teacher = Teacher(url, secret_in(tmp_path / "server.log"))
        teacher.act("begin")
        [question, *_] = teacher.go_to("story")["votes"]
        teacher.act("open")
        name, option = question["question"], question["options"][0]["id"]
        assert Phone(url).vote(name, option) == 204
        step = teacher.sees()["step"]["id"]
        kill(url)
    with serving(tmp_path, *command) as url:
        # Its page is still open: it keeps the secret of before.
        again = Teacher(url, teacher.secret)
        seen = again.sees()
        assert (seen["step"]["id"], seen["phase"], seen["round"]) == (step, "open", 1)
        for _ in range(2):
            assert Phone(url).vote(name, option) == 204
        again.act("close")
        assert again.sees()["totals"][name][0]["counts"][option] == 2


def test_without_a_class_its_addresses_are_not_there(tmp_path):
    with serving(tmp_path, *SERVE_FROZEN) as url:
        for path in ("wall", "teacher", "join", "class/now", "class/qr.svg"):
            assert ask(f"{url}{path}")[0] == 404
        assert ask(f"{url}alone")[0] == 200
        told = json.loads(ask(f"{url}class/alone.json")[1])
        assert "say" not in told["steps"][0]
