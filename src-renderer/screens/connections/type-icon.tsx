import styles from './connections.module.css';

/** A type's own picture. As an image it cannot run, fetch or style anything, whatever is in it. */
export const TypeIcon = ({ svg, large = false }: { svg: string; large?: boolean }) => (
  <img className={large ? styles.largeIcon : styles.typeIcon} alt="" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />
);
