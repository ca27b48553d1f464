import { nameKeyOf } from '../known-names/name-key';
import { divisionOf, placesAt, type Division } from './divisions';
import { nameFormOf } from './name-form';

/** A body as far as it says where it is. */
export interface Placed {
  name: string;
  /** As stored or as an editor wrote it: 南京市, 江苏省南京市. */
  region?: string | null;
  /** Name of the body that it belongs to. */
  parent?: string | null;
}

/** The province, city or county that a body is in, by its region, its name or its parent's; null where none says so without a doubt. */
export function regionOfBody({ name, region, parent }: Placed): Division | null {
  return (region ? divisionCalled(region) : null) ?? nameFormOf(name).division ?? (parent ? nameFormOf(parent).division : null);
}

function divisionCalled(region: string): Division | null {
  const folded = nameKeyOf(region);
  const { places, end } = placesAt(folded, 0, false);
  return end === folded.length ? divisionOf(places) : null;
}
