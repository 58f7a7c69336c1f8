// The chain of a lot: bars for lots, dishes and meals, as wide as what was asked for weighs in them.
(function () {
  'use strict';

  const box = document.getElementById('sankey');
  const note = document.getElementById('sankey-note');
  const aside = document.getElementById('sankey-aside');
  const KIND = { LOT_AT_PARTY: '#0f766e', BATCH: '#7c6f2f', KITCHEN: '#b45309', DISH: '#2563c9', MEAL: '#7c3aed', OTHER_NODE: '#64748b' };
  const ROW = 46; // pixels a bar needs so that its words can be read
  let chart = null;
  let known = null;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function mass(grams) {
    return grams < 1000 ? grams + ' g' : String(grams / 1000) + ' kg';
  }

  function say(text) {
    const line = document.createElement('span');
    line.textContent = text;
    return line.innerHTML;
  }

  /** How many bars stand one under the other at most, which is what the height follows. */
  function tallest(drawing) {
    const depth = new Map(drawing.bars.map(bar => [bar.id, 0]));
    for (let round = 0; round < drawing.bars.length; round++) {
      let moved = false;
      drawing.flows.forEach(flow => {
        if (depth.get(flow.target) <= depth.get(flow.source)) {
          depth.set(flow.target, depth.get(flow.source) + 1);
          moved = true;
        }
      });
      if (!moved) { break; }
    }
    const rows = new Map();
    depth.forEach(value => rows.set(value, (rows.get(value) || 0) + 1));
    return { rows: Math.max(...rows.values()), columns: rows.size };
  }

  function option(drawing, upright) {
    const ink = colour('--ink');
    const bars = new Map(drawing.bars.map(bar => [bar.id, bar]));
    return {
      animation: false,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      tooltip: {
        confine: true,
        formatter: item => {
          if (item.dataType === 'edge') {
            const from = bars.get(item.data.source);
            const to = bars.get(item.data.target);
            return say(from.title + ' → ' + to.title) + '<br>' + say(mass(item.data.grams));
          }
          const bar = bars.get(item.name);
          return say(bar.title + ' · ' + bar.party) + '<br>' + say(mass(bar.grams))
            + (bar.weak ? '<br>⚠ ' + say(box.dataset.weak) : '');
        },
      },
      series: [{
        type: 'sankey',
        orient: upright ? 'vertical' : 'horizontal',
        left: 8, right: upright ? 8 : 130, top: 12, bottom: upright ? 40 : 12,
        nodeWidth: 14, nodeGap: upright ? 10 : 28, draggable: false, emphasis: { focus: 'adjacency' },
        data: drawing.bars.map(bar => ({
          name: bar.id,
          itemStyle: {
            color: KIND[bar.kind] || KIND.OTHER_NODE,
            borderColor: bar.weak ? colour('--red') : bar.asked ? ink : 'transparent',
            borderWidth: bar.weak || bar.asked ? 2.5 : 0,
            borderType: bar.weak ? 'dashed' : 'solid',
          },
          label: { fontWeight: bar.asked ? 700 : 400 },
        })),
        links: drawing.flows.map(flow => ({
          source: flow.source, target: flow.target, value: flow.grams, grams: flow.grams,
        })),
        lineStyle: { color: 'gradient', opacity: 0.35, curveness: 0.5 },
        label: {
          color: ink, fontSize: 11.5, lineHeight: 14, width: 120, overflow: 'truncate',
          position: upright ? 'bottom' : 'right', rotate: 0,
          formatter: item => {
            const bar = bars.get(item.name);
            return (bar.weak ? '⚠ ' : '') + bar.title + '\n' + bar.party;
          },
        },
      }],
    };
  }

  function draw() {
    if (known.flows.length === 0) {
      note.hidden = false;
      note.textContent = box.dataset.single;
      return;
    }
    note.hidden = true;
    const extent = tallest(known);
    const upright = box.clientWidth < 560;
    box.style.setProperty('height', Math.max(220, upright ? extent.columns * 96 : extent.rows * ROW + 24) + 'px');
    chart = chart || echarts.init(box, null, { renderer: 'canvas' });
    chart.resize();
    chart.setOption(option(known, upright), { notMerge: true });
    chart.off('click');
    chart.on('click', item => {
      const bar = item.dataType === 'node' && known.bars.find(one => one.id === item.name);
      if (bar && bar.lot) { window.location.assign('/trace/' + encodeURIComponent(bar.lot)); }
    });
    const words = [];
    if (known.folded) { words.push(box.dataset.folded); }
    if (known.returns > 0) { words.push(box.dataset.returns.replace('{0}', known.returns)); }
    aside.hidden = words.length === 0;
    aside.textContent = words.join(' ');
    box.dataset.ready = 'true';
  }

  async function load() {
    try {
      const answer = await fetch(box.dataset.source, { headers: { Accept: 'application/json' } });
      if (!answer.ok) { throw new Error(answer.status); }
      known = await answer.json();
      draw();
    } catch (problem) {
      note.hidden = false;
      note.textContent = box.dataset.failed;
      setTimeout(load, 5000);
    }
  }

  window.addEventListener('resize', () => known && draw());
  window.addEventListener('beforeprint', () => known && draw());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => known && draw());
  document.getElementById('print').addEventListener('click', () => window.print());
  load();
})();
