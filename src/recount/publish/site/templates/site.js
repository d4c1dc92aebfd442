/* Filters of list, timeline and map, the order of the list, and the look at the map. Everything can be read without it. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('facets').textContent);
  var form = document.getElementById('filters');
  var main = document.getElementById('main');
  if (!form) return;

  /* --- what is asked for ------------------------------------------------------------------------------------------ */

  function asked() {
    var values = {};
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name) return;
      var value = field.type === 'checkbox' ? (field.checked ? 'yes' : '') : field.value.trim();
      if (value) values[field.name] = value;
    });
    return values;
  }

  function fits(incident, ask) {
    var area = ask.area || '';
    var slash = area.indexOf('/');
    if (!ask.harmless && !incident.harm) return false;
    if (!ask.rejected && incident.rejected) return false;
    if (ask.from && !(incident.to && incident.to >= ask.from)) return false;
    if (ask.to && !(incident.from && incident.from <= ask.to)) return false;
    if (area && incident.country !== (slash < 0 ? area : area.slice(0, slash))) return false;
    if (slash >= 0 && incident.admin1 !== area.slice(slash + 1)) return false;
    if (ask.means && incident.means !== ask.means) return false;
    if (ask.party && incident.parties.indexOf(ask.party) < 0) return false;
    if (ask.corroboration && incident.corroboration !== ask.corroboration) return false;
    if (ask.origins && incident.origins < Number(ask.origins)) return false;
    if (ask.children && !incident.children) return false;
    return (ask.text || '').toLowerCase().split(/\s+/).every(function (word) { return incident.text.indexOf(word) >= 0; });
  }

  /* --- sums, in the words that the program writes them in (publish/totals.py) ---------------------------------------- */

  function counted(number, noun) {
    return number.toLocaleString('en-US') + ' ' + noun + (number === 1 ? '' : 's');
  }

  function sums(numbers, effect, brief) {
    var low = 0, high = 0, open = false, known = 0, unknown = 0, said = {};
    numbers.forEach(function (n) { if (!data[n].rejected) said[n] = data[n][effect][0]; });
    numbers.forEach(function (n) {
      var of = data[n][effect], told = said[n];
      /* The whole or its parts: a part is left out where a whole of it is shown that has a figure. */
      if (data[n].within.some(function (w) { return said[w] === 'figure' || (told === 'no figure' && said[w] === told); })) return;
      if (told === 'no figure') unknown += 1;
      if (told !== 'figure') return;
      known += 1;
      low += of[1] || 0;
      high += of[2] !== null ? of[2] : of[1] || 0;
      open = open || of[3] || of[2] === null;
    });
    if (!known) return 'no figure of people ' + effect + (unknown && !brief ? ' in ' + counted(unknown, 'incident') : '');
    var range = low.toLocaleString('en-US') + (low === high ? '' : '–' + high.toLocaleString('en-US'));
    range += (open ? ' or more ' : ' ') + effect + (brief ? '' : ' in ' + counted(known, 'incident'));
    if (unknown) range += ', no figure in ' + (brief ? unknown.toLocaleString('en-US') : counted(unknown, 'incident'));
    return range;
  }

  /* --- showing ------------------------------------------------------------------------------------------------------ */

  var items = Array.prototype.slice.call(main.querySelectorAll('[data-n]'));
  var groups = Array.prototype.slice.call(main.querySelectorAll('[data-group]'));
  var marks = Array.prototype.slice.call(main.querySelectorAll('[data-members]'));
  var body = main.querySelector('table.list tbody');
  var earliest = body ? Array.prototype.slice.call(body.rows) : [];

  function show() {
    var ask = asked();
    var fit = data.map(function (incident) { return fits(incident, ask); });
    items.forEach(function (item) { item.toggleAttribute('hidden', !fit[item.dataset.n]); });
    groups.forEach(function (group) {
      var inside = {};
      Array.prototype.forEach.call(group.querySelectorAll('[data-n]'), function (item) {
        if (fit[item.dataset.n]) inside[item.dataset.n] = true;
      });
      var numbers = Object.keys(inside).map(Number);
      group.toggleAttribute('hidden', !numbers.length);
      Array.prototype.forEach.call(group.children, function (child) {
        var line = child.hasAttribute('data-sums') ? child : child.tagName === 'H2' ? child.querySelector('[data-sums]') : null;
        if (line) line.textContent = counted(numbers.length, 'incident') + '; ' + sums(numbers, 'killed', true);
      });
    });
    marks.forEach(function (mark) {
      var number = mark.dataset.members.split(' ').filter(function (n) { return fit[n]; }).length;
      mark.toggleAttribute('hidden', !number);
      resize(mark, number);
    });
    order(ask.order || '');
    tell(fit, ask);
    keep(ask);
    label();
  }

  function tell(fit, ask) {
    var numbers = [];
    fit.forEach(function (is, n) { if (is) numbers.push(n); });
    var words = counted(numbers.length, 'incident') + ' of ' + data.length.toLocaleString('en-US') + ' shown; ' +
      sums(numbers, 'killed') + '; ' + sums(numbers, 'injured') + ' (as reported, not a complete count).';
    if (ask.from || ask.to) words += ' Incidents without a known day are not among them.';
    document.getElementById('shown').textContent = words;
  }

  function order(by) {
    if (!body) return;
    var key = {
      latest: function (i) { return i.to ? -Date.parse(i.to) : Infinity; },
      killed: function (i) { return i.killed[0] === 'figure' ? -(i.killed[1] || i.killed[2] || 0) : Infinity; },
      origins: function (i) { return -i.origins; }
    }[by];
    var rows = earliest.slice();
    if (key) {
      rows.sort(function (a, b) {
        var left = key(data[a.dataset.n]), right = key(data[b.dataset.n]);
        return left < right ? -1 : left > right ? 1 : a.dataset.n - b.dataset.n;
      });
    }
    rows.forEach(function (row) { body.appendChild(row); });
  }

  /* --- the address keeps what is asked for, so that the other pages and the way back have it -------------------------- */

  function keep(ask) {
    var words = new URLSearchParams(ask).toString();
    try { history.replaceState(null, '', words ? '#' + words : location.pathname.split('/').pop()); } catch (e) { /* stays as it is */ }
    Array.prototype.forEach.call(document.querySelectorAll('[data-keep]'), function (link) {
      link.href = link.getAttribute('href').split('#')[0] + (words ? '#' + words : '');
    });
  }

  function recall() {
    if (location.hash.indexOf('=') < 0) return;
    new URLSearchParams(location.hash.slice(1)).forEach(function (value, name) {
      var field = form.elements.namedItem(name);
      if (!field) return;
      if (field.type === 'checkbox') field.checked = true; else field.value = value;
    });
  }

  /* --- the map ------------------------------------------------------------------------------------------------------ */

  var map = document.getElementById('map');
  var whole, look, reach;

  function resize(mark, number) {
    var dot = mark.querySelector('.dot:not(.reach)');
    if (dot && number) dot.setAttribute('r', Math.min(5 + 2.2 * Math.sqrt(number - 1), 24));
    mark.querySelector('.count').textContent = number > 1 ? number : '';
    var words = mark.querySelector('.name').firstChild.textContent + counted(number, 'incident');
    mark.setAttribute('aria-label', words);
    mark.querySelector('title').textContent = words;
  }

  /* Units of the map for a pixel; 1 where the map has no size (yet). */
  function scale() {
    var box = map.getBoundingClientRect();
    return box.width && box.height ? Math.max(look[2] / box.width, look[3] / box.height) : 1;
  }

  function draw() {
    map.setAttribute('viewBox', look.join(' '));
    map.style.setProperty('--s', scale());
    document.getElementById('hatch').setAttribute('patternTransform', 'rotate(45) scale(' + scale() + ')');
    label();
  }

  /* Names that meet no other name and no mark, those of places with most incidents first (publish/site/marks.py). */
  function label() {
    if (!map) return;
    var s = scale(), taken = [];
    var seen = marks.filter(function (m) { return !m.hasAttribute('hidden'); }).map(function (m) {
      var at = m.querySelector('g').transform.baseVal.getItem(0).matrix;
      var dot = m.querySelector('.dot'), circle = dot || m.querySelector('.reach');
      var size = Number(circle.getAttribute('r')) / (dot ? 1 : s);
      var each = { mark: m, x: at.e / s, y: at.f / s, size: size, area: m.classList.contains('area') };
      if (dot) taken.push([each.x - size, each.y - size, each.x + size, each.y + size, size]);
      return each;
    });
    seen.sort(function (a, b) { return b.mark.dataset.members.split(' ').length - a.mark.dataset.members.split(' ').length; });
    seen.forEach(function (each) {
      var name = each.mark.querySelector('.name');
      var at = free(each, name.textContent.trim().length * 6.9, taken);
      each.mark.classList.toggle('unnamed', !at);
      at = at || [each.size + 4, 0];
      name.setAttribute('x', at[0]);
      name.setAttribute('y', at[1]);
      name.setAttribute('text-anchor', at[0] > 0 ? 'start' : 'end');
    });
    Array.prototype.forEach.call(map.querySelectorAll('.names > g'), function (group) {
      var at = group.transform.baseVal.getItem(0).matrix, half = group.textContent.length * 5.75;
      var box = [at.e / s - half, at.f / s - 12, at.e / s + half, at.f / s + 6];
      var clear = !taken.some(function (t) { return meet(box, t); });
      group.toggleAttribute('hidden', !clear);
      if (clear) taken.push(box.concat(Infinity));
    });
  }

  function free(each, wide, taken) {
    var corner = each.size * 0.71 + 3, side = each.size + 4;
    var tried = [[corner, corner + 3], [-corner, corner + 3], [corner, -corner - 3], [-corner, -corner - 3]];
    if (!each.area) tried = [[side, 0], [-side, 0]].concat(tried);
    /* Of a place with many incidents the name is told even where it has to lie over marks that are much smaller. */
    var covered = each.area || each.size < 12 ? 1 : Infinity, best = null;
    tried.forEach(function (at) {
      var left = each.x + at[0] - (at[0] > 0 ? 0 : wide), y = each.y + at[1];
      var box = [left, y - 7.5, left + wide, y + 7.5, Infinity];
      var met = taken.filter(function (t) { return meet(box, t); });
      if (!inside(box) || met.length >= covered || met.some(function (t) { return t[4] * 2 > each.size; })) return;
      covered = met.length;
      best = [at, box];
    });
    if (best) taken.push(best[1]);
    return best && best[0];
  }

  function inside(box) {
    var s = scale(), frame = map.getBoundingClientRect(), wide = frame.width, high = frame.height;
    var left = (look[0] + look[2] / 2) / s - wide / 2, top = (look[1] + look[3] / 2) / s - high / 2;
    return box[0] >= left && box[1] >= top && box[2] <= left + wide && box[3] <= top + high;
  }

  function meet(a, b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  function within(value, low, high) {
    return low > high ? (low + high) / 2 : Math.min(Math.max(value, low), high);
  }

  function go(x, y, wide) {
    var high = wide * whole[3] / whole[2];
    look = [within(x, reach[0], reach[2] - wide), within(y, reach[1], reach[3] - high), wide, high];
    draw();
  }

  function zoom(factor, x, y) {
    var widest = Math.max(whole[2], Math.min(reach[2] - reach[0], (reach[3] - reach[1]) * whole[2] / whole[3]));
    var wide = within(look[2] / factor, whole[2] / 24, widest);
    var share = wide / look[2];
    go(x - (x - look[0]) * share, y - (y - look[1]) * share, wide);
  }

  /* A point of the window as a point of the map. */
  function onMap(x, y) {
    var at = map.createSVGPoint();
    at.x = x;
    at.y = y;
    at = at.matrixTransform(map.getScreenCTM().inverse());
    return [at.x, at.y];
  }

  function middle(factor) { zoom(factor, look[0] + look[2] / 2, look[1] + look[3] / 2); }

  function pan(x, y) { go(look[0] + x * look[2] / 4, look[1] + y * look[3] / 4, look[2]); }

  function startMap() {
    whole = map.getAttribute('viewBox').split(' ').map(Number);
    reach = map.dataset.reach.split(' ').map(Number);
    look = whole.slice();
    map.classList.add('live');
    var tools = main.querySelector('.tools');
    tools.hidden = false;
    tools.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (!button) return;
      if (button.dataset.pan) pan.apply(null, button.dataset.pan.split(' ').map(Number));
      else if (button.dataset.zoom === '0') go(whole[0], whole[1], whole[2]);
      else middle(Number(button.dataset.zoom));
    });
    map.addEventListener('wheel', function (event) {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      var at = onMap(event.clientX, event.clientY);
      zoom(event.deltaY < 0 ? 1.4 : 1 / 1.4, at[0], at[1]);
    }, { passive: false });
    dragging();
    typing();
    choosing();
    window.addEventListener('resize', draw);
    draw();
  }

  /* A mouse or a pen drags the map. One finger scrolls the page, as everywhere; two fingers drag the map and pinch it. */
  function dragging() {
    var down = {}, from = null, moved = false;

    function begin() {
      var points = Object.keys(down).map(function (id) { return down[id]; });
      var touched = points.some(function (p) { return p.touch; });
      from = !points.length || (touched && points.length < 2) ? null : { at: centre(points), apart: spread(points), look: look.slice() };
    }

    function follow() {
      var points = Object.keys(down).map(function (id) { return down[id]; });
      var at = centre(points), s = from.look[2] / look[2] * scale();
      moved = moved || Math.abs(at[0] - from.at[0]) + Math.abs(at[1] - from.at[1]) > 5 || points.length > 1;
      if (!moved) return;
      go(from.look[0] - (at[0] - from.at[0]) * s, from.look[1] - (at[1] - from.at[1]) * s, from.look[2]);
      var held = onMap(at[0], at[1]);
      if (from.apart) zoom(spread(points) / from.apart, held[0], held[1]);
    }

    map.addEventListener('pointerdown', function (event) {
      if (event.button) return;
      if (!Object.keys(down).length) moved = false;
      down[event.pointerId] = { x: event.clientX, y: event.clientY, touch: event.pointerType === 'touch' };
      begin();
    });
    window.addEventListener('pointermove', function (event) {
      if (!down[event.pointerId]) return;
      down[event.pointerId].x = event.clientX;
      down[event.pointerId].y = event.clientY;
      if (from) follow();
    });
    ['pointerup', 'pointercancel'].forEach(function (name) {
      window.addEventListener(name, function (event) {
        if (!down[event.pointerId]) return;
        delete down[event.pointerId];
        begin();
      });
    });
    /* Two fingers are ours: the browser would else zoom the page. */
    map.addEventListener('touchmove', function (event) { if (event.touches.length > 1) event.preventDefault(); }, { passive: false });
    map.addEventListener('dragstart', function (event) { event.preventDefault(); });
    map.addEventListener('click', function (event) {
      if (moved) { event.preventDefault(); event.stopPropagation(); }
    }, true);
  }

  function centre(points) {
    var sum = points.reduce(function (all, p) { return [all[0] + p.x, all[1] + p.y]; }, [0, 0]);
    return [sum[0] / points.length, sum[1] / points.length];
  }

  function spread(points) {
    return points.length < 2 ? 0 : Math.max(Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y), 1);
  }

  /* Keys while the map or a mark has the focus: + and - zoom, arrows move, 0 shows the whole view. */
  function typing() {
    var panned = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    map.setAttribute('tabindex', '0');
    map.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (panned[event.key]) pan(panned[event.key][0], panned[event.key][1]);
      else if (event.key === '+' || event.key === '=') middle(2);
      else if (event.key === '-') middle(0.5);
      else if (event.key === '0') go(whole[0], whole[1], whole[2]);
      else return;
      event.preventDefault();
    });
  }

  /* A mark leads to its place in the list, which stays where the eye can find it. */
  function choosing() {
    map.addEventListener('click', function (event) {
      var mark = event.target.closest('.mark');
      if (!mark || event.defaultPrevented) return;
      event.preventDefault();
      var place = document.getElementById(mark.getAttribute('href').slice(1));
      Array.prototype.forEach.call(main.querySelectorAll('.chosen'), function (old) { old.classList.remove('chosen'); });
      place.classList.add('chosen');
      place.scrollIntoView({ block: 'nearest' });
      var panel = main.querySelector('.places');
      panel.scrollTop = place.offsetTop - panel.offsetTop;
      var link = place.querySelector('li:not([hidden]) a');
      if (link) link.focus({ preventScroll: true });
    });
  }

  /* --- start ---------------------------------------------------------------------------------------------------------- */

  form.hidden = false;
  if (window.innerWidth < 740) form.querySelector('details').open = false;
  recall();
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('input', show);
  form.addEventListener('reset', function () { setTimeout(show, 0); });
  if (map) startMap();
  show();
})();
