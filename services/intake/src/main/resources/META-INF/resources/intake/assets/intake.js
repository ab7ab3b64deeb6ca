// One stop of the Tab key for a whole message: arrow keys move between its fields, Escape puts the explanation away.
(function () {
  'use strict';

  function startMessage(message) {
    var fields = Array.prototype.slice.call(message.querySelectorAll('.hl7-field'));
    if (!fields.length) { return; }
    var current = fields[0];
    current.tabIndex = 0;

    function go(field) {
      current.tabIndex = -1;
      current = field;
      current.tabIndex = 0;
      current.focus();
    }

    // The field in the line above or below that begins nearest to this one.
    function beside(step) {
      var lines = Array.prototype.slice.call(message.querySelectorAll('.hl7-line'));
      for (var at = lines.indexOf(current.closest('.hl7-line')) + step; lines[at]; at += step) {
        var found = lines[at].querySelector('.hl7-field');
        if (found) { return found; }
      }
      return null;
    }

    message.addEventListener('focusin', function (event) {
      var field = event.target.closest('.hl7-field');
      if (field && field !== current) { current.tabIndex = -1; current = field; current.tabIndex = 0; }
      message.classList.remove('hl7-quiet');
    });
    message.addEventListener('pointerover', function () { message.classList.remove('hl7-quiet'); });
    message.addEventListener('keydown', function (event) {
      var at = fields.indexOf(current);
      var next = null;
      if (event.key === 'ArrowRight') { next = fields[at + 1]; }
      else if (event.key === 'ArrowLeft') { next = fields[at - 1]; }
      else if (event.key === 'ArrowDown') { next = beside(1); }
      else if (event.key === 'ArrowUp') { next = beside(-1); }
      else if (event.key === 'Home') { next = fields[0]; }
      else if (event.key === 'End') { next = fields[fields.length - 1]; }
      else if (event.key === 'Escape') { message.classList.add('hl7-quiet'); return; }
      else { return; }
      event.preventDefault();
      if (next) { go(next); }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-fields]').forEach(startMessage);
  });
})();
