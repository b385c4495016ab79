/* oxlint-disable oxc/approx-constant -- a share of .707 is not the root of a half */
import type { TimeZoneMeasured } from '../measured.ts'

/** Made by tools/train-time-zone.ts: how often guesses about people of unseen groups were right. */
export const timeZoneMeasured: TimeZoneMeasured = {
  "on": {
    "people": 646,
    "groups": 4,
    "digest": "fcfa8f98b2b1f3ff99f45e2767f842d45c023ef3980c72317332a0c66c0c5d48"
  },
  "byLength": [
    {
      "slots": 25,
      "exact": 0.54,
      "withinOneHour": 0.774,
      "uniform": {
        "exact": 0.353,
        "withinOneHour": 0.701
      }
    },
    {
      "slots": 50,
      "exact": 0.596,
      "withinOneHour": 0.827,
      "uniform": {
        "exact": 0.373,
        "withinOneHour": 0.752
      }
    },
    {
      "slots": 100,
      "exact": 0.632,
      "withinOneHour": 0.847,
      "uniform": {
        "exact": 0.402,
        "withinOneHour": 0.786
      }
    },
    {
      "slots": 200,
      "exact": 0.67,
      "withinOneHour": 0.871,
      "uniform": {
        "exact": 0.438,
        "withinOneHour": 0.794
      }
    },
    {
      "slots": null,
      "exact": 0.707,
      "withinOneHour": 0.889,
      "uniform": {
        "exact": 0.456,
        "withinOneHour": 0.839
      }
    }
  ],
  "majority": {
    "exact": 0.311,
    "withinOneHour": 0.48
  },
  "reliability": {
    "population": [
      {
        "statedBelow": 0.5,
        "low": 0.269,
        "high": 0.671
      },
      {
        "statedBelow": 0.7,
        "low": 0.527,
        "high": 0.708
      },
      {
        "statedBelow": 0.85,
        "low": 0.65,
        "high": 0.794
      },
      {
        "statedBelow": 0.95,
        "low": 0.847,
        "high": 0.935
      },
      {
        "statedBelow": 1.01,
        "low": 0.933,
        "high": 0.976
      }
    ],
    "uniform": [
      {
        "statedBelow": 0.5,
        "low": 0.064,
        "high": 0.784
      },
      {
        "statedBelow": 0.7,
        "low": 0.486,
        "high": 0.74
      },
      {
        "statedBelow": 0.85,
        "low": 0.768,
        "high": 0.873
      },
      {
        "statedBelow": 0.95,
        "low": 0.869,
        "high": 0.948
      },
      {
        "statedBelow": 1.01,
        "low": 0.891,
        "high": 0.989
      }
    ]
  },
  "releases": {
    "at-once": {
      "unaware": {
        "exact": 0.707,
        "withinOneHour": 0.889
      },
      "aware": {
        "exact": 0.707,
        "withinOneHour": 0.889
      }
    },
    "delay-3-hours": {
      "unaware": {
        "exact": 0.583,
        "withinOneHour": 0.784
      },
      "aware": {
        "exact": 0.631,
        "withinOneHour": 0.858
      }
    },
    "delay-6-hours": {
      "unaware": {
        "exact": 0.449,
        "withinOneHour": 0.609
      },
      "aware": {
        "exact": 0.578,
        "withinOneHour": 0.826
      }
    },
    "delay-12-hours": {
      "unaware": {
        "exact": 0.214,
        "withinOneHour": 0.338
      },
      "aware": {
        "exact": 0.515,
        "withinOneHour": 0.776
      }
    },
    "spread-over-day": {
      "unaware": {
        "exact": 0.174,
        "withinOneHour": 0.293
      },
      "aware": {
        "exact": 0.385,
        "withinOneHour": 0.567
      }
    },
    "once-a-day": {
      "unaware": {
        "exact": 0.077,
        "withinOneHour": 0.077
      },
      "aware": {
        "exact": 0.301,
        "withinOneHour": 0.483
      }
    }
  }
}
