// What pages need beyond htmx: live lists, the current menu item, the keyboard. No inline script: the policy forbids it.
(function () {
  'use strict';

  function markCurrent() {
    var best = null;
    document.querySelectorAll('.rail a:not(.brand)').forEach(function (link) {
      var path = link.getAttribute('href');
      if (location.pathname.indexOf(path) === 0 && (!best || path.length > best.getAttribute('href').length)) { best = link; }
    });
    if (best) { best.setAttribute('aria-current', 'page'); }
    document.querySelectorAll('[data-language]').forEach(function (link) {
      if (link.dataset.language === document.documentElement.lang) { link.setAttribute('aria-current', 'true'); }
      link.href += '&back=' + encodeURIComponent(location.pathname + location.search);
    });
  }

  // A list fetches itself again when its stream says that something changed; not while a field in it is being used, or
  // something in it was opened to be read.
  function listen(list) {
    var waiting = false;
    function isUsed() {
      var field = list.contains(document.activeElement) && /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
      return field || list.querySelector('details[open]');
    }
    function refresh() {
      waiting = Boolean(isUsed());
      if (!waiting) { htmx.trigger(list, 'live'); }
    }
    var source = new EventSource(list.dataset.live);
    source.onmessage = refresh;
    function catchUp() { if (waiting) { setTimeout(refresh, 200); } }
    list.addEventListener('focusout', catchUp);
    list.addEventListener('toggle', catchUp, true);
    window.addEventListener('pagehide', function () { source.close(); });
  }

  // A row that was not there before is marked until it has been looked at.
  function markNew(list) {
    var known = null;
    function scan(mark) {
      var now = {};
      list.querySelectorAll('[data-row]').forEach(function (row) {
        now[row.dataset.row] = true;
        if (mark && known && !known[row.dataset.row]) { row.classList.add('row-new'); }
        row.addEventListener('pointerenter', function () { row.classList.remove('row-new'); });
      });
      known = now;
    }
    scan(false);
    list.addEventListener('htmx:afterSwap', function () { scan(true); });
  }

  function rows() { return Array.prototype.slice.call(document.querySelectorAll('[data-row] a.row-link, [data-row] a.button')); }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) { return; }
    var all = rows();
    var at = all.indexOf(document.activeElement);
    if (event.key === '/') {
      var search = document.querySelector('.top-search input');
      if (search) { event.preventDefault(); search.focus(); }
    } else if (event.key === 'j' && all.length) {
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === 'k' && all.length) {
      all[Math.max(at - 1, 0)].focus();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    markCurrent();
    document.querySelectorAll('[data-live]').forEach(function (list) { listen(list); markNew(list); });
    document.addEventListener('keydown', onKey);
  });
})();
