'use client';

import { useEffect, useState } from 'react';
import { SelectField } from '#ui/part/select-field.tsx';
import { teachText } from './text.ts';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** The time zone of a class; where none is set, this browser's, once scripts have loaded. */
export function ZoneField({ value }: { value: string | undefined }) {
  const [own, setOwn] = useState(value ?? 'UTC');
  useEffect(() => {
    if (!value) setOwn(Intl.DateTimeFormat().resolvedOptions().timeZone);
  }, [value]);
  const words = teachText.classes;
  return (
    <SelectField
      key={own}
      name="timeZone"
      label={words.zone}
      help={words.zoneHelp}
      defaultValue={own}
    >
      {(ZONES.includes(own) ? ZONES : [own, ...ZONES]).map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </SelectField>
  );
}
