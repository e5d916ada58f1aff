import { KIND_ICONS, type Kind } from '../../widgets/traits/kind-icon.tsx';

const isKind = (name: string): name is Kind => Object.hasOwn(KIND_ICONS, name);
/** Every kind a part can be, in the order of the model. */
export const KINDS_IN_ORDER: readonly Kind[] = Object.keys(KIND_ICONS).filter(isKind);
