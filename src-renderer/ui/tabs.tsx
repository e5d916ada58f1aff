import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

type TabsProps<V extends string> = {
  label: string;
  tabs: readonly { value: V; label: string; content?: ReactNode }[];
  value: V;
  onChange: (value: V) => void;
};

/** One of several views of the same thing. */
export function Tabs<V extends string>({ label, tabs, value, onChange }: TabsProps<V>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(picked: unknown) => {
        const tab = tabs.find((one) => one.value === picked);
        if (tab) onChange(tab.value);
      }}
    >
      <Base.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className={styles.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
