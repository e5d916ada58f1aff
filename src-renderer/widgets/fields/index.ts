import { CertificateField } from './certificate-field.tsx';
import { ChoiceField, PickerField, ToggleField } from './choice-field.tsx';
import { CommandField } from './command-field.tsx';
import { ConsentField } from './consent-field.tsx';
import { CopyField } from './copy-field.tsx';
import { DeviceKeysField } from './device-keys-field.tsx';
import { DiscoveryField } from './discovery-field.tsx';
import type { FieldWidgets } from './field.ts';
import { EntityFilterField, ListField } from './list-field.tsx';
import { OAuthField } from './oauth-field.tsx';
import { KeyValueField, NamedValuesField } from './pairs-field.tsx';
import { RoomMapField } from './room-map-field.tsx';
import { SecretField } from './secret-field.tsx';
import { DurationField, JsonField, LineField, NumberField } from './text-field.tsx';
import { TouchesField } from './touches-field.tsx';

/** One widget per kind of question, in the wizard and on the edit page alike. */
export const FIELD_WIDGETS: FieldWidgets = {
  text: LineField,
  url: LineField,
  path: LineField,
  secret: SecretField,
  number: NumberField,
  toggle: ToggleField,
  choice: ChoiceField,
  list: ListField,
  keyValue: KeyValueField,
  duration: DurationField,
  json: JsonField,
  oauth: OAuthField,
  discovery: DiscoveryField,
  command: CommandField,
  headers: NamedValuesField,
  env: NamedValuesField,
  roomMap: RoomMapField,
  devicePicker: PickerField,
  entityFilter: EntityFilterField,
  toolPicker: PickerField,
  deviceKeys: DeviceKeysField,
  certificate: CertificateField,
  copy: CopyField,
  touches: TouchesField,
  consent: ConsentField,
};
