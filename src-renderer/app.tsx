import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, useEffect, type ComponentType } from 'react';
import { Frame } from './frame/frame.tsx';
import { fresh } from './hub/fresh.ts';
import { useRoute, type ScreenName } from './hub/router.ts';
import { useSettings } from './hub/stores/settings.ts';
import { setLanguage } from './hub/texts.ts';
import { Home } from './screens/home/home.tsx';
import { followSystemTheme, setTheme } from './theme/theme.ts';

/** The first screen comes with the entry; every other arrives when somebody goes there. */
const screens: Record<ScreenName, ComponentType> = {
  home: Home,
  boards: lazy(() => fresh(() => import('./screens/boards/boards.tsx')).then(({ Boards }) => ({ default: Boards }))),
  devices: lazy(() => fresh(() => import('./screens/devices/devices.tsx')).then(({ Devices }) => ({ default: Devices }))),
  connections: lazy(() =>
    fresh(() => import('./screens/connections/connections.tsx')).then(({ Connections }) => ({ default: Connections })),
  ),
  tools: lazy(() => fresh(() => import('./screens/tools/tools.tsx')).then(({ Tools }) => ({ default: Tools }))),
  clients: lazy(() => fresh(() => import('./screens/clients/clients.tsx')).then(({ Clients }) => ({ default: Clients }))),
  activity: lazy(() => fresh(() => import('./screens/activity/activity.tsx')).then(({ Activity }) => ({ default: Activity }))),
  insights: lazy(() => fresh(() => import('./screens/insights/insights.tsx')).then(({ Insights }) => ({ default: Insights }))),
  settings: lazy(() => fresh(() => import('./screens/settings/settings.tsx')).then(({ Settings }) => ({ default: Settings }))),
  gallery: lazy(() => fresh(() => import('./gallery/gallery.tsx')).then(({ Gallery }) => ({ default: Gallery }))),
};

/** The panel: the frame, and in it the screen of the address. */
export function App() {
  const { screen } = useRoute();
  const language = useSettings(({ values }) => values?.language);
  const theme = useSettings(({ values }) => values?.theme);
  useEffect(() => void (language && setLanguage(language)), [language]);
  useEffect(() => void (theme && setTheme(theme)), [theme]);
  useEffect(followSystemTheme, []);
  const Screen = screens[screen];
  return (
    <CSPProvider disableStyleElements>
      <Frame screen={screen}>
        <Screen />
      </Frame>
    </CSPProvider>
  );
}
