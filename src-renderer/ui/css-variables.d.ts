import 'react';

/** Custom properties may be set through `style`; the type of React does not know them. */
declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
