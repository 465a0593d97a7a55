/*
 * Runs before the app, in any browser: plain ES5. A browser that is too old for the app gets a page that says so instead
 * of a blank one. The list is what the app cannot do without, see "Browsers" in the README.
 */
(function () {
  function has(test) {
    try {
      return Boolean(test());
    } catch (_failure) {
      return false;
    }
  }

  var needed = [
    function () {
      return 'noModule' in document.createElement('script');
    },
    function () {
      return Element.prototype.checkVisibility && Array.prototype.findLast && structuredClone;
    },
    function () {
      return Intl.Segmenter && DecompressionStream && HTMLDialogElement;
    },
    function () {
      return CSS.supports('selector(:has(a))') && CSS.supports('height', '1dvh');
    },
    function () {
      return CSS.supports('container-type', 'inline-size');
    },
    function () {
      return new RegExp('(?<=a)b').test('ab');
    },
  ];

  for (var n = 0; n < needed.length; n++) {
    if (!has(needed[n])) {
      var app = document.getElementById('app');
      app.parentNode.removeChild(app);
      document.getElementById('outdated').style.display = 'block';
      return;
    }
  }
})();
