import { useEffect } from 'react';

/** Long enough for a dialog or menu that closes to hand the focus back itself. */
const PATIENCE_MS = 120;
const PLACES = 'li,article,section,form,fieldset,[role=group],[role=dialog],[role=alertdialog],aside,main';

/** Puts the focus on a place that takes none by itself; the next Tab goes on from there. */
function land(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.dataset['landed'] = '';
    const leave = () => {
      place.removeAttribute('tabindex');
      delete place.dataset['landed'];
    };
    place.addEventListener('blur', leave, { once: true });
  }
  place.focus({ preventScroll: true });
}

/**
 * A button often goes with what it did: the card it revoked, the question it answered. Whoever came there by keys or ear then stays at the
 * nearest place that is left, and is not thrown to the top of the page.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let around: HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      around = [];
      if (!(target instanceof HTMLElement)) return;
      for (let at: HTMLElement | null = target; at; at = at.parentElement) if (at === target || at.matches(PLACES)) around.push(at);
    };
    const look = () => {
      timer = undefined;
      const [last, ...places] = around;
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      const place = places.find(({ isConnected }) => isConnected) ?? document.querySelector<HTMLElement>('main h1');
      if (place) land(place);
    };
    const changed = () => {
      if (around[0]?.isConnected === false) timer ??= setTimeout(look, PATIENCE_MS);
    };
    const watching = new MutationObserver(changed);
    document.addEventListener('focusin', remember);
    watching.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watching.disconnect();
      clearTimeout(timer);
    };
  }, []);
}
