import { PREFERENCES_KEY } from '#offline/device/preferences.ts';

/** Set before the first paint, or a dark room would flash white at every page. */
export const EARLY_APPEARANCE = `try{var p=JSON.parse(localStorage.getItem('${PREFERENCES_KEY}'))||{},e=document.documentElement;
if(p.theme==='light'||p.theme==='dark')e.dataset.theme=p.theme;if(p.textSize>100)e.style.fontSize=p.textSize+'%'}catch(e){}`;
