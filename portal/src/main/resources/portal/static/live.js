// Keeps an open page up to date: one event stream, two events for htmx, a clock, and an honest
// word when the connection is lost.
(function () {
  'use strict';

  const body = document.body;
  const language = body.dataset.language;

  // The clock: the server's now, running at the server's speed.
  const clock = document.getElementById('clock');
  const startedAt = performance.now();
  const serverNow = Number(body.dataset.now);
  const speed = Number(body.dataset.speed);
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium'
  });
  function now() {
    return serverNow + (performance.now() - startedAt) * speed;
  }
  function tick() {
    clock.textContent = written.format(new Date(now()));
  }
  tick();
  setInterval(tick, 1000);
  window.mingchu = { now: now };

  // New findings: marked in the list, and read aloud.
  const announcer = document.getElementById('announcer');
  const known = new Set();
  function findingsIn(root) {
    return Array.from(root.querySelectorAll('[data-finding]'));
  }
  findingsIn(document).forEach(item => known.add(item.dataset.finding));
  body.addEventListener('htmx:afterSwap', event => {
    const root = document.getElementById(event.target.id) || event.target;
    const fresh = findingsIn(root).filter(item => !known.has(item.dataset.finding));
    fresh.forEach(item => {
      known.add(item.dataset.finding);
      item.classList.add('is-new');
    });
    if (fresh.length > 0) {
      announcer.textContent = fresh.slice(0, 3)
        .map(item => body.dataset.liveNew + (language === 'en' ? ': ' : '：')
          + item.querySelector('.what').textContent.replace(/\s+/g, ' ').trim())
        .join(language === 'en' ? '. ' : '。');
    }
  });

  // An open list stays open when its part of the page is replaced.
  const open = new Set();
  body.addEventListener('toggle', event => {
    if (event.target.id && event.target.tagName === 'DETAILS') {
      if (event.target.open) { open.add(event.target.id); } else { open.delete(event.target.id); }
    }
  }, true);
  body.addEventListener('htmx:afterSettle', () => {
    open.forEach(id => {
      const details = document.getElementById(id);
      if (details) { details.open = true; }
    });
  });

  const scope = body.dataset.scope;
  if (!scope) { return; }

  const link = document.getElementById('link');
  const lost = document.getElementById('lost');
  let beats = 0;
  let missing = null;

  function show(state) {
    link.dataset.state = state;
    if (state === 'on') {
      link.lastElementChild.textContent = body.dataset.liveOn;
      clearTimeout(missing);
      missing = null;
      lost.hidden = true;
    } else {
      link.lastElementChild.textContent = body.dataset.liveOff;
      // A hiccup is not worth a warning; a real loss is.
      missing = missing || setTimeout(() => { lost.hidden = false; }, 4000);
    }
  }
  function changed(what) {
    htmx.trigger(body, what + '-changed');
  }

  // What this page knows of: where the feed stood when it was made, then what it was last told.
  let since = body.dataset.since;
  let source = null;
  let retry = null;
  function disconnect() {
    clearTimeout(retry);
    if (source) { source.close(); }
  }
  // One stream at a time: a page of many streams would use up what the browser allows a server.
  function connect() {
    disconnect();
    source = new EventSource('/live?scope=' + encodeURIComponent(scope)
      + '&since=' + encodeURIComponent(since));
    source.addEventListener('hello', event => {
      show('on');
      since = event.lastEventId;
      beats = performance.now();
    });
    source.addEventListener('heartbeat', () => { beats = performance.now(); });
    source.addEventListener('change', event => {
      since = event.lastEventId;
      beats = performance.now();
      const change = JSON.parse(event.data);
      if (change.findings) { changed('findings'); }
      if (change.readings) { changed('readings'); }
    });
    source.onerror = () => {
      show('off');
      if (source.readyState === EventSource.CLOSED) {
        retry = setTimeout(connect, 5000);
      }
    };
  }
  connect();

  window.addEventListener('offline', () => {
    show('off');
    disconnect();
  });
  window.addEventListener('online', connect);

  // A connection that died without a word: no heartbeat for a minute.
  setInterval(() => {
    if (link.dataset.state === 'on' && performance.now() - beats > 60000) {
      show('off');
      connect();
    }
  }, 10000);
})();
