// The readings of a device: a band from the lowest to the highest of each minute, a line for the
// last, the limits in force, and the spans of the findings.
(function () {
  'use strict';

  const box = document.getElementById('charts');
  const note = document.getElementById('chart-note');
  const CHINA = 8 * 3600 * 1000; // the axis is drawn in UTC: shifted, it reads as China's time
  const hours = Number(box.dataset.hours);
  const charts = new Map();
  let known = null;
  let waiting = null;
  let fetching = false;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }
  const SEVERITY = { RED: '--red', ORANGE: '--orange', YELLOW: '--yellow', BLUE: '--blue' };

  function address(from, to) {
    return '/api/devices/' + encodeURIComponent(box.dataset.device) + '/readings?from='
      + new Date(from).toISOString() + '&to=' + new Date(to).toISOString();
  }

  async function refresh() {
    if (fetching) { return; }
    fetching = true;
    const to = Math.floor(window.mingchu.now());
    const from = to - hours * 3600 * 1000;
    try {
      const answer = await fetch(address(from, to), { headers: { Accept: 'application/json' } });
      if (!answer.ok) { throw new Error(answer.status); }
      known = await answer.json();
      draw(known);
    } catch (problem) {
      note.hidden = false;
      note.textContent = box.dataset.failed;
      setTimeout(refresh, 5000);
    } finally {
      fetching = false;
    }
  }

  // Minutes with nothing between them are not joined: a gap is not known to be good.
  function withGaps(points, longest) {
    const joined = [];
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before && point[0] - before[0] > longest) {
        joined.push([before[0] + 60000, null, null, null]);
      }
      joined.push(point);
    });
    return joined;
  }

  function option(chart, series) {
    const ink = colour('--ink');
    const muted = colour('--muted');
    const line = colour('--line');
    const accent = colour('--accent');
    const points = withGaps(series.points, chart.longestSilenceMillis);
    const at = point => point[0] + CHINA;
    const areas = chart.findings
      .filter(finding => finding.quantity === null || finding.quantity === series.quantity)
      .map(finding => [{
        name: finding.rule,
        xAxis: Math.max(finding.from, chart.from) + CHINA,
        itemStyle: { color: colour(SEVERITY[finding.severity]), opacity: 0.16 },
        label: {
          show: (finding.to || chart.now) - finding.from > (chart.to - chart.from) * 0.07,
          position: 'insideTop', color: ink, fontSize: 11, overflow: 'truncate', width: 96
        }
      }, { xAxis: (finding.to || chart.now) + CHINA }]);
    const limits = series.limits.map(limit => ({
      yAxis: limit.value,
      label: {
        formatter: box.dataset.limit + ' ' + limit.value + ' ' + series.unit,
        position: limit.allowed === 'AT_LEAST' ? 'insideStartBottom' : 'insideStartTop',
        color: colour('--red'), fontSize: 11
      }
    }));
    return {
      useUTC: true,
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
      tooltip: {
        trigger: 'axis', renderMode: 'richText', confine: true,
        backgroundColor: colour('--surface'), borderColor: line, textStyle: { color: ink },
        formatter: items => {
          const item = items.find(one => one.seriesName === series.name);
          if (!item || item.value[1] === null) { return ''; }
          const point = points[item.dataIndex];
          return new Date(point[0] + CHINA).toISOString().slice(0, 16).replace('T', ' ') + '\n'
            + box.dataset.last + ' ' + point[3] + ' ' + series.unit + '\n'
            + box.dataset.min + ' ' + point[1] + '  ' + box.dataset.max + ' ' + point[2];
        }
      },
      xAxis: {
        type: 'time', min: chart.from + CHINA, max: chart.to + CHINA,
        axisLine: { lineStyle: { color: line } }, axisLabel: {
          color: muted, hideOverlap: true,
          formatter: { year: '{MM}-{dd}', month: '{MM}-{dd}', day: '{MM}-{dd}', hour: '{HH}:{mm}', minute: '{HH}:{mm}' }
        },
        splitLine: { show: false }
      },
      yAxis: {
        type: 'value', scale: true, name: series.name + '  ' + series.unit, nameTextStyle: { color: muted, align: 'left' }, nameGap: 12,
        axisLabel: { color: muted }, splitLine: { lineStyle: { color: line } },
        min: bound(series, Math.min), max: bound(series, Math.max)
      },
      series: [
        band('low', points.map(p => [at(p), p[1]]), 0),
        band('high', points.map(p => [at(p), p[1] === null ? null : p[2] - p[1]]), 0.18, accent),
        {
          name: series.name, type: 'line', showSymbol: false, data: points.map(p => [at(p), p[3]]),
          lineStyle: { width: 2, color: accent }, itemStyle: { color: accent }, z: 5,
          markLine: {
            silent: true, symbol: 'none', data: limits,
            lineStyle: { color: colour('--red'), type: 'dashed', width: 1.5 }
          },
          markArea: { silent: true, data: areas }
        }
      ]
    };
  }

  function band(name, data, opacity, fill) {
    return {
      name: name, type: 'line', stack: 'band', stackStrategy: 'all', showSymbol: false, silent: true,
      data: data, lineStyle: { opacity: 0 }, areaStyle: { opacity: opacity, color: fill }, z: 2
    };
  }

  // The limits are part of the picture, and a little air around it.
  function bound(series, pick) {
    const values = series.limits.map(limit => limit.value);
    series.points.forEach(point => values.push(point[1], point[2]));
    if (values.length === 0) { return null; }
    const edge = pick(...values);
    const span = Math.max(...values) - Math.min(...values) || 2;
    return pick === Math.min ? Math.floor(edge - span * 0.08) : Math.ceil(edge + span * 0.12);
  }

  function draw(chart) {
    const empty = chart.series.every(series => series.points.length === 0);
    note.hidden = !empty;
    note.textContent = box.dataset.empty;
    chart.series.forEach(series => {
      if (!charts.has(series.quantity)) {
        const place = document.createElement('div');
        place.className = 'chart';
        place.dataset.quantity = series.quantity;
        box.appendChild(place);
        charts.set(series.quantity, echarts.init(place, null, { renderer: 'canvas' }));
      }
      charts.get(series.quantity).setOption(option(chart, series), { notMerge: true });
    });
    box.dataset.ready = 'true';
  }

  function soon() {
    waiting = waiting || setTimeout(() => { waiting = null; refresh(); }, 2000);
  }
  document.body.addEventListener('findings-changed', refresh);
  document.body.addEventListener('readings-changed', soon);
  window.addEventListener('resize', () => charts.forEach(chart => chart.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => known && draw(known));
  refresh();
})();
