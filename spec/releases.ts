/** The released servers whose deviations are built in. */
export const releases = ['influxd-2.7', 'influxd-2.8', 'influxd-2.9'] as const;
