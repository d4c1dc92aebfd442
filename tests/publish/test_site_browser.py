"""The site in a real browser, opened from disk: no complaint, no overflow, filters by keyboard, no barrier that axe-core finds.

Needs Chromium (Debian: `apt-get install chromium`); without one the tests are skipped, but under `CI` they fail.
"""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from publish import hostile, many, sample
from recount.publish.site.pages import site_files

AXE = (Path(__file__).parent / "data" / "axe.min.js").read_text(encoding="utf-8")
SIZES = {"wide": {"width": 1280, "height": 900}, "narrow": {"width": 400, "height": 800}}
PAGES = ("index.html", "timeline.html", "map.html", "totals.html", "reports.html", "incident")
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)


@pytest.fixture(scope="module")
def browser():
    if CHROMIUM is None:
        if "CI" in os.environ:  # noqa: TID251 - says where the tests run
            pytest.fail("no Chromium on this machine: the site was not looked at")
        pytest.skip("no Chromium on this machine (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    folders = {}
    for name, record in (
        ("sample", sample.record()),
        ("hostile", hostile.record()),
        ("many", many.record()),
        ("crowded", many.crowded()),
    ):
        folders[name] = tmp_path_factory.mktemp(name)
        for path, data in site_files(record).items():
            (folders[name] / path).parent.mkdir(exist_ok=True)
            (folders[name] / path).write_bytes(data)
    return folders


@pytest.fixture
def opened(browser, sites):
    """Open a page of a site from disk; whatever the browser complains about is an error at the end."""
    complaints, contexts = [], []

    def open_page(name, site="sample", size="wide", **options):
        context = browser.new_context(viewport=SIZES[size], offline=True, **options)
        contexts.append(context)
        shown = context.new_page()
        shown.on("console", lambda message: complaints.append(message.text))
        shown.on("pageerror", lambda error: complaints.append(str(error)))
        shown.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        shown.on("requestfailed", lambda request: complaints.append(f"asked for {request.url}"))
        folder = sites[site]
        file = min((folder / "incidents").iterdir()) if name == "incident" else folder / name
        shown.goto(file.as_uri())
        return shown

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def shown_rows(page):
    return page.locator("table.list tbody tr:visible").count()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("site", ["sample", "hostile", "many"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_disk_without_complaint_and_is_no_wider_than_the_window(opened, name, site, size):
    page = opened(name, site, size)
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("width", [320, 600, 760, 900, 1024])
@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_window_between_those_sizes(opened, name, width):
    page = opened(name, "many")
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("site", ["sample", "many"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_serious_barrier(opened, name, site, size):
    page = opened(name, site, size)
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    grave = [v for v in found["violations"] if v["impact"] in ("serious", "critical")]
    assert [(v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in grave] == []


def test_filters_work_by_keyboard_alone(opened):
    page = opened("index.html")
    assert shown_rows(page) == 2
    page.get_by_label("Search in names and titles").focus()
    page.keyboard.type("goudiry")
    assert shown_rows(page) == 1
    assert "1 incident of 2 shown" in page.locator("#shown").inner_text()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "reset":
            break
    page.keyboard.press("Enter")
    page.locator("table.list tbody tr:visible").nth(1).wait_for()
    page.get_by_label("children among those reported harmed").focus()
    page.keyboard.press("Space")
    assert shown_rows(page) == 1


@pytest.mark.parametrize(
    ("name", "value", "rows"),
    [
        ("means", "airstrike", 1), ("party", "Norland", 1), ("corroboration", "one origin", 1), ("origins", "2", 1),
        ("area", "SN", 2), ("area", "SN/Tambacounda", 2),
    ],
)  # fmt: skip
def test_a_choice_leaves_the_incidents_that_have_it(opened, name, value, rows):
    page = opened("index.html")
    page.select_option(f"[name={name}]", value)
    assert shown_rows(page) == rows


def test_days_leave_out_incidents_of_other_and_of_unknown_days(opened):
    page = opened("index.html")
    page.fill("[name=from]", "2025-03-31")
    assert shown_rows(page) == 1
    assert "without a known day are not among them" in page.locator("#shown").inner_text()
    page.fill("[name=to]", "2025-03-30")
    assert shown_rows(page) == 0


def test_the_sums_of_the_filter_are_those_of_the_record(opened):
    page = opened("index.html")
    words = page.locator("#shown").inner_text()
    assert words.startswith("2 incidents of 2 shown; 16–23 or more killed in 1 incident;")
    assert "30 or more injured in 1 incident, no figure in 1 incident (as reported, not a complete count)" in words


def test_the_filter_goes_along_to_the_other_pages_and_back(opened):
    page = opened("index.html")
    page.select_option("[name=means]", "bombing")
    page.get_by_role("link", name="Timeline").click()
    assert page.locator("[name=means]").input_value() == "bombing"
    assert page.locator("a[data-n]:visible").count() + page.locator("li[data-n]:visible").count() == 1
    page.go_back()
    assert shown_rows(page) == 1


def test_the_list_is_put_in_order(opened):
    page = opened("index.html")
    first = page.locator("table.list tbody tr").first
    earliest = first.get_attribute("data-n")
    page.select_option("[name=order]", "killed")
    assert page.locator("table.list tbody tr").first.get_attribute("data-n") == "0"
    page.select_option("[name=order]", "")
    assert first.get_attribute("data-n") == earliest


def test_the_map_is_moved_by_buttons_and_a_mark_leads_to_its_place(opened):
    page = opened("map.html")
    before = page.locator("#map").get_attribute("viewBox")
    page.get_by_role("button", name="Zoom in").press("Enter")
    page.get_by_role("button", name="Move east").press("Enter")
    assert page.locator("#map").get_attribute("viewBox") != before
    page.get_by_role("button", name="Whole view").press("Enter")
    assert [float(n) for n in page.locator("#map").get_attribute("viewBox").split()] == [float(n) for n in before.split()]
    page.locator(".mark").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.chosen').id") == "place-1"


def look(page):
    """What the map shows: left, top, width, height in its own units."""
    return [float(number) for number in page.locator("#map").get_attribute("viewBox").split()]


@pytest.fixture
def touched(opened):
    """The map on a telephone, and what moves fingers on it: places at shares of its width and height, one step after another."""
    page = opened("map.html", size="narrow", has_touch=True, is_mobile=True)
    page.evaluate("window.scrollTo(0, document.getElementById('map').getBoundingClientRect().top + scrollY - 100)")
    fingers = page.context.new_cdp_session(page)

    def move(*steps):
        box = page.locator("#map").bounding_box()
        for number, step in enumerate(steps):
            points = [
                {"x": box["x"] + x * box["width"], "y": box["y"] + y * box["height"], "id": n} for n, (x, y) in enumerate(step)
            ]
            fingers.send("Input.dispatchTouchEvent", {"type": "touchMove" if number else "touchStart", "touchPoints": points})
        fingers.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    return page, move


def test_two_fingers_pinch_the_map_around_what_they_hold(touched):
    page, move = touched
    before = look(page)
    move([(0.4, 0.5), (0.6, 0.5)], [(0.35, 0.5), (0.65, 0.5)], [(0.3, 0.5), (0.7, 0.5)])
    after = look(page)
    assert after[2] == pytest.approx(before[2] / 2, rel=0.05)
    assert after[0] + after[2] / 2 == pytest.approx(before[0] + before[2] / 2, abs=before[2] / 20)
    assert page.evaluate("visualViewport.scale") == 1


def test_two_fingers_drag_the_map(touched):
    page, move = touched
    move([(0.4, 0.5), (0.6, 0.5)], [(0.2, 0.5), (0.8, 0.5)])
    before = look(page)
    move([(0.4, 0.5), (0.6, 0.5)], [(0.35, 0.5), (0.55, 0.5)], [(0.3, 0.5), (0.5, 0.5)])
    after = look(page)
    assert after[2] == pytest.approx(before[2], rel=0.02)
    assert after[0] > before[0]


def test_a_finger_beside_a_small_mark_finds_it(touched):
    page, _ = touched
    box = page.locator("a.mark.ring .dot").first.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2 - 11, box["y"] + box["height"] / 2)
    assert page.locator(".chosen").count() == 1


def test_one_finger_scrolls_the_page_and_leaves_the_map(touched):
    page, move = touched
    before, at = look(page), page.evaluate("scrollY")
    move(*([(0.5, y)] for y in (0.8, 0.7, 0.5, 0.3)))
    page.wait_for_function(f"scrollY > {at}")
    assert look(page) == before


def test_the_map_is_dragged_by_the_mouse_and_no_mark_is_chosen_by_it(opened):
    page = opened("map.html")
    page.get_by_role("button", name="Zoom in").click()
    before, box = look(page), page.locator("#map").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    after = look(page)
    assert after[0] > before[0]
    assert after[2] == before[2]
    assert page.locator(".chosen").count() == 0


def test_a_place_of_many_incidents_has_its_name_on_a_narrow_screen_though_small_marks_are_all_around(opened):
    page = opened("map.html", "crowded", "narrow")
    mark = page.locator("a.mark.ring[aria-label^='Middle']")
    assert "unnamed" not in mark.get_attribute("class").split()
    assert page.locator("a.mark.unnamed").count() > 0


def test_the_map_is_moved_by_keys(opened):
    page = opened("map.html")
    before = look(page)
    page.locator("#map").focus()
    page.keyboard.press("+")
    assert look(page)[2] == pytest.approx(before[2] / 2)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("-")
    assert look(page)[2] == pytest.approx(before[2])
    page.keyboard.press("+")
    page.keyboard.press("0")
    assert look(page) == before


def test_everything_can_be_read_without_script(opened):
    page = opened("index.html", java_script_enabled=False)
    assert shown_rows(page) == 2
    assert not page.locator("#filters").is_visible()
    assert "All 2 incidents are shown here" in page.locator("main").inner_text()


def test_on_paper_nothing_is_hidden_and_the_status_stands_on_it(opened):
    page = opened("map.html")
    page.emulate_media(media="print")
    assert page.locator(".banner").is_visible()
    assert page.locator("li[data-n]:visible").count() == 2
    assert page.evaluate("getComputedStyle(document.querySelector('.places')).overflowY") == "visible"
