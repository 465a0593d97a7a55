/** The library: what the team can learn from its boards. */
export const libraryEn = {
  library: {
    label: 'Rooms of the library',
    archive: 'Archive',
    strategies: 'Strategies',
    notebook: 'Notebook',
    ramp: 'Growth',
  },
};
