import { KNOWN_LEARNER_KEY } from '#offline/device/known-learner.ts';
import { PREFERENCES_KEY } from '#offline/device/preferences.ts';

/**
 * Runs before the first paint: theme and text size, or a dark room would flash white at every page; whether somebody
 * is known here, or a returner would see a newcomer's page first; and a tap that comes before the page is awake is kept for it
 * (`data-early`).
 */
export const EARLY_APPEARANCE = `try{var e=document.documentElement;if(localStorage.getItem('${KNOWN_LEARNER_KEY}'))e.dataset.known='';
var p=JSON.parse(localStorage.getItem('${PREFERENCES_KEY}'))||{};
if(p.theme==='light'||p.theme==='dark')e.dataset.theme=p.theme;if(p.textSize>100)e.style.fontSize=p.textSize+'%'}catch(e){}
addEventListener('click',function(c){var e=document.documentElement,t=!e.dataset.awake&&c.target.closest('[data-early]');
if(t)e.dataset.early=t.dataset.early},true)`;
