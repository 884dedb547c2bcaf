import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Attention, createAttention, type Subject } from '../../lib/highlight/attention.ts';
import type { Card } from '../../lib/highlight/card.ts';

let shown: unknown[];
let attention: Attention;

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  attention = createAttention();
});
afterEach(() => {
  vi.useRealTimers();
});

function subject(place: string): Subject {
  const card: Pick<Card, 'open' | 'move' | 'close'> = {
    open: () => shown.push(place),
    move: () => undefined,
    close: () => shown.splice(shown.indexOf(place), 1),
  };
  return {
    place,
    marks: [],
    card: card as Card,
    seen: () => null,
    surroundings: () => ({ others: [], covers: [] }),
  };
}

test('a card opens once the pointer rests, not while it crosses', () => {
  attention.point(subject('a'));
  vi.advanceTimersByTime(50);
  attention.point(subject('b'));
  vi.advanceTimersByTime(99);
  expect(shown).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(shown).toEqual(['b']);
});

test('it stays while the pointer goes over to it, and closes when the pointer is elsewhere', () => {
  attention.point(subject('a'));
  vi.advanceTimersByTime(100);
  attention.point(null);
  vi.advanceTimersByTime(300);
  attention.point('card');
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual(['a']);
  attention.point(null);
  vi.advanceTimersByTime(350);
  expect(shown).toEqual([]);
});

test('a pinned card outlasts the pointer and the focus, but not Escape', () => {
  attention.open(subject('a'), true);
  attention.point(null);
  attention.leave();
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual(['a']);
  expect(attention.close()).toBe(true);
  expect(shown).toEqual([]);
  expect(attention.close()).toBe(false);
});

test('there is one card at a time', () => {
  attention.open(subject('a'), true);
  attention.open(subject('b'), false);
  expect(shown).toEqual(['b']);
});
