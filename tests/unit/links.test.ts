/** Identity links: what an author writes instead of a path. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { citeLink, type Link, parseLink } from '../../src/reader/links.ts';

const LINKS: [string, Link][] = [
  ['law:physicians-law', { kind: 'law', slug: 'physicians-law' }],
  ['law:physicians-law#31', { kind: 'law', slug: 'physicians-law', place: { n: '31' } }],
  ['law:criminal-law#388-1.p2', { kind: 'law', slug: 'criminal-law', place: { n: '388-1', p: 2 } }],
  ['law:supervision-law#15.i4', { kind: 'law', slug: 'supervision-law', place: { n: '15', i: 4 } }],
  ['case:gouwuka', { kind: 'case', to: 'gouwuka' }],
  ['page:tuili-liucheng', { kind: 'page', to: 'tuili-liucheng' }],
  ['kit:chenhui', { kind: 'kit', to: 'chenhui' }],
  ['topic:礼品礼金', { kind: 'topic', to: '礼品礼金' }],
  ['topic:%E7%A4%BC%E5%93%81%E7%A4%BC%E9%87%91', { kind: 'topic', to: '礼品礼金' }],
  ['role:村（社区）干部', { kind: 'role', to: '村（社区）干部' }],
  ['term:政务处分', { kind: 'term', to: '政务处分' }],
  ['https://example.cn/a#b', { kind: 'out', url: 'https://example.cn/a#b' }],
  ['http://example.cn/%C0%D6', { kind: 'out', url: 'http://example.cn/%C0%D6' }],
];
const BAD = ['', '/cases/x.html', '../x.mdx', 'x', '#a', 'law:', 'law:a#', 'law:a#第九条', 'law:a#1.p', 'case:a#b', 'cases:a', 'javascript:alert(1)', ' https://a.cn', 'mailto:a@b.cn', 'data:text/html,x', '//a.cn', 'topic:%E7%A4', 'HTTP:x'];

test('each kind of link', () => {
  for (const [url, want] of LINKS) assert.deepEqual(parseLink(url), want, url);
});

test('what is no link of ours', () => {
  for (const url of BAD) assert.deepEqual(parseLink(url), { kind: 'bad', url }, url);
});

test('a cite of front matter names a place; without one it is no cite', () => {
  assert.deepEqual(citeLink('teacher-ten-k12#9'), { slug: 'teacher-ten-k12', place: { n: '9' } });
  for (const s of ['teacher-ten-k12', 'teacher-ten-k12#', '#9', '第九项']) assert.equal(citeLink(s), undefined, s);
});
