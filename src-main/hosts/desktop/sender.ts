import { isOwnPage } from './own-page.ts';

type Frame = { url: string; parent: unknown };
type Sent<Contents> = { sender: Contents; senderFrame: Frame | null };

/** A frame counts only when it comes from this very window, from its top frame, showing our own page. After a navigation there is no frame left to ask. */
export const isGenuine = <Contents>({ sender, senderFrame }: Sent<Contents>, contents: Contents): boolean =>
  sender === contents && senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url);
