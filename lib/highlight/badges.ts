import { moveFocus } from './bar.ts';
import { type MarkedPlace, numbersOf } from './marked-place.ts';
import { make } from './overlay.ts';

/**
 * The numbers on marked places: buttons, and all together one stop of the Tab key. `tell` shows what is
 * said of a place, for good (`pinned`) or until `leave`.
 */
export function createBadges(
  tell: (place: MarkedPlace, pinned: boolean) => void,
  leave: () => void,
) {
  const badges: HTMLElement[] = [];
  return {
    /** Makes the numbers of a place within its mark. */
    make(place: MarkedPlace, mark: HTMLElement): HTMLElement {
      const { marks } = place;
      const badge = make(mark, 'button', {
        className: 'badge',
        textContent: numbersOf(place),
        ariaLabel: marks.map(({ number, title }) => `${number} ${title}`).join(' '),
        ariaDescription: marks.flatMap(({ lines }) => lines).join(' '),
        tabIndex: -1,
      });
      badge.addEventListener('focus', () => tell(place, false));
      badge.addEventListener('blur', leave);
      badge.addEventListener('click', () => tell(place, true));
      badge.addEventListener('keydown', ({ key }) => moveFocus(badges.filter(isShown), key));
      badges.push(badge);
      return badge;
    },
    /** To be called when anything has moved: the stop is at numbers that are shown. */
    follow() {
      if (badges.some((badge) => badge.tabIndex === 0 && isShown(badge))) return;
      const shown = badges.find(isShown);
      if (shown) shown.tabIndex = 0;
    },
  };
}

const isShown = (badge: HTMLElement) => badge.checkVisibility();
