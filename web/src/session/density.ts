// The height of rows in lists, as the person has chosen it in this browser.
import { useLocalStorage } from '@mantine/hooks';

export const densities = [32, 36, 44] as const;
export type Density = (typeof densities)[number];

export function useDensity(): [density: Density, set: (density: Density) => void] {
  const [density, set] = useLocalStorage<Density>({
    key: 'inlet.density',
    defaultValue: 36,
    getInitialValueInEffect: false,
    deserialize: (text) => densities.find((one) => String(one) === text) ?? 36,
    serialize: String,
  });
  return [density, set];
}
