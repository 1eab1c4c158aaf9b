/** The form of an archive that can be passed on to who mends tokenproof. */
export const bundleFormat = 'bundle';
