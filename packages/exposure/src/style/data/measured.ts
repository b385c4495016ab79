import type { StyleMeasured } from '../measured.ts'

/** Made by tools/train-style.ts: how well people of unseen projects were told apart. */
export const styleMeasured: StyleMeasured = {
  "projects": 16,
  "byLength": [
    {
      "characters": 2000,
      "people": 1705,
      "auc": 0.838,
      "aucOfYardstick": 0.699,
      "foundAt100": 0.254,
      "foundAt1000": 0.102,
      "calibrationError": 0.00334
    },
    {
      "characters": 4000,
      "people": 1116,
      "auc": 0.906,
      "aucOfYardstick": 0.74,
      "foundAt100": 0.427,
      "foundAt1000": 0.168,
      "calibrationError": 0.00359
    },
    {
      "characters": 10000,
      "people": 584,
      "auc": 0.944,
      "aucOfYardstick": 0.774,
      "foundAt100": 0.582,
      "foundAt1000": 0.312,
      "calibrationError": 0.0695
    }
  ]
}
