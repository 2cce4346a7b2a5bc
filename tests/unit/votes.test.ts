/** Counts of hands and the clock: what a teacher presses, and what storage may hold. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { change, clockOf, face, idle, left, press } from '../../src/client/screen/clock.ts';
import { add, again, bars, set, sum, type Votes, votesOf } from '../../src/client/screen/votes.ts';

const STORED: [unknown, Votes][] = [
  [null, { now: [0, 0, 0] }],
  ['text', { now: [0, 0, 0] }],
  [{ now: [1, 2, 3] }, { now: [1, 2, 3] }],
  [{ now: [1] }, { now: [1, 0, 0] }],
  [{ now: [1, 2, 3, 4, 5] }, { now: [1, 2, 3] }],
  [{ now: [-4, 1.9, 'x'] }, { now: [0, 1, 0] }],
  [{ now: [1e9, Number.NaN, null] }, { now: [9999, 0, 0] }],
  [{ first: [3, 0, 1], now: [] }, { first: [3, 0, 1], now: [0, 0, 0] }],
  [{ first: 'x', now: 7 }, { now: [0, 0, 0] }],
];
for (const [stored, want] of STORED) test(`votes out of ${JSON.stringify(stored)}`, () => assert.deepEqual(votesOf(stored, 3), want));

test('counts are added, typed, and never below none', () => {
  let v: Votes = { now: [0, 0] };
  v = add(add(add(v, 0), 1), 1);
  assert.deepEqual(v.now, [1, 2]);
  assert.deepEqual(set(v, 0, 12).now, [12, 2]);
  assert.deepEqual(set(v, 0, -3).now, [0, 2]);
  assert.deepEqual(set(v, 0, Number.NaN).now, [0, 2]);
  assert.equal(sum(v.now), 3);
});

test('a second vote stands beside the first; nothing is lost by one press too many', () => {
  const none: Votes = { now: [0, 0] };
  assert.equal(again(none), none, 'no votes, no second vote');
  const second = again({ now: [3, 1] });
  assert.deepEqual(second, { first: [3, 1], now: [0, 0] });
  assert.deepEqual(again(second), { now: [3, 1] }, 'pressed by mistake: the first is back');
  assert.deepEqual(again(add(second, 1)), { first: [3, 1], now: [0, 0] }, 'the second vote anew');
});

test('bars are shares of each vote, the longest of both whole', () => {
  assert.deepEqual(bars({ now: [0, 0] }), { now: [0, 0] });
  assert.deepEqual(bars({ now: [1, 3] }), { now: [33.3, 100] });
  assert.deepEqual(bars({ first: [10, 10], now: [1, 3] }), { first: [66.7, 66.7], now: [33.3, 100] });
});

const T = 1_000_000;
test('one key starts, pauses, goes on and puts away', () => {
  const run = press({}, 5, T);
  assert.equal(left(run, T), 300_000);
  assert.equal(left(run, T + 60_000), 240_000);
  const still = press(run, 5, T + 60_000);
  assert.deepEqual(still, { left: 240_000 });
  assert.equal(left(still, T + 999_999), 240_000, 'a pause lasts');
  const on = press(still, 5, T + 100_000);
  assert.equal(left(on, T + 160_000), 180_000);
  assert.equal(left(on, T + 10_000_000), 0);
  assert.ok(idle(press(on, 5, T + 10_000_000)), 'what has run out is put away');
});

test('a minute more or less', () => {
  assert.equal(left(change({ end: T + 120_000 }, 1, T), T), 180_000);
  assert.equal(left(change({ left: 30_000 }, -1, T), T), 0);
  assert.ok(idle(change({}, 1, T)));
});

test('the clock out of storage', () => {
  for (const bad of [null, 'x', 3, { end: 'x' }, []]) assert.ok(idle(clockOf(bad)));
  assert.deepEqual(clockOf({ end: 5 }), { end: 5 });
  assert.deepEqual(clockOf({ left: 5, other: 1 }), { left: 5 });
});

for (const [ms, want] of [[300_000, '5:00'], [299_001, '5:00'], [61_000, '1:01'], [9_000, '0:09'], [1, '0:01'], [0, '0:00'], [3_600_000, '60:00']] as const) test(`${ms} ms is ${want}`, () => assert.equal(face(ms), want));
