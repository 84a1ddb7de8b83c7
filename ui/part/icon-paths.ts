/** The drawings of the marks, on a ground of 24 by 24. One export each, so that a page carries what it shows. */

export const CLOSE = 'M5 5l14 14M19 5 5 19';
export const UNDO = 'M8 5 4 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-3';
export const AGAIN = 'M5 8a8 8 0 1 1-1 5M4.5 3.5V8H9';
export const CHECK = 'm5 12.5 4.5 4.5L19 7.5';
export const CROSS = 'm6 6 12 12M18 6 6 18';
export const WAVES = 'M4 9.5c3-3 5 2 8 0s5-2 8-.5M4 15.5c3-3 5 2 8 0s5-2 8-.5';
export const DOTS = 'M5 12h.01M12 12h.01M19 12h.01';
export const CLOCK = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5';
export const BOOK =
  'M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13C17 4.5 14 5 12 6.5zM12 6.5v13';
export const NOTE = 'M5 4h14v10l-5 6H5zM14 20v-6h5M8.5 8.5h7M8.5 12h4';
export const FLAG = 'M6 21V4M6 5c4-2 7 2 12 0l-2 4 2 4c-5 2-8-2-12 0';
export const MOON = 'M20 14.5A8.5 8.5 0 1 1 10 4a7 7 0 0 0 10 10.5z';
export const STOP = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12';
export const PEN = 'm4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4';
export const WARNING = 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01';
export const CLOUD_KEPT =
  'M7 18.5a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1 4 4 0 0 1-.5 8zM9.5 13.5l2 2 3.5-3.5';
export const CLOUD_SENDING =
  'M7 18.5a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 11.5 1 4 4 0 0 1-.5 8zM12 16v-4.5M10 13l2-2 2 2';
export const CLOUD_OFF =
  'M7 18.5a4.5 4.5 0 0 1-.5-9 6 6 0 0 1 1-1.8M10 5.7a6 6 0 0 1 8 4.8 4 4 0 0 1 2 6.5M17 18.5H7M4 4l16 16';
export const BACK = 'M20 12H4.5M11 5l-7 7 7 7';
export const FORWARD = 'M4 12h15.5M13 5l7 7-7 7';
export const CHEVRON = 'm9 5 7 7-7 7';
export const UP = 'm5 15.5 7-7 7 7';
export const DOWN = 'm5 8.5 7 7 7-7';
export const GRIP = 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01';
export const TEXT = 'M4 6h16M4 10h16M4 14h16M4 18h10';
export const SEARCH = 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5';
export const MINUS = 'M6 12h12';
export const PLUS = 'M6 12h12M12 6v12';
export const TODAY = 'M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3.5';
export const LIBRARY = 'M4 4h4v16H4zM10 4h4v16h-4zM15.5 5l3.5-1 3 15.5-3.5 1z';
export const CARDS = 'M4 8h13v12H4zM7.5 5H20v11.5';
export const CLASS = 'M12 5 2.5 9.5 12 14l9.5-4.5zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5V15';
export const SETTINGS = 'M4 7h7M15 7h5M4 17h4M12 17h8M15 4.5v5M8.5 14.5v5';
