(()=>{var y=t=>`les-${t}`;function u(t){try{return sessionStorage.getItem(y(t))}catch{return null}}function d(t,e){try{e?sessionStorage.setItem(y(t),e):sessionStorage.removeItem(y(t))}catch{}}var s=document.documentElement,G="F8";function L(){dispatchEvent(new Event("les-scheme"))}function b(t){t==="light"||t==="dark"?s.dataset.lesScheme=t:delete s.dataset.lesScheme,d("scheme",s.dataset.lesScheme??"")}function k(t){t==="presenter"?s.dataset.lesSize=t:delete s.dataset.lesSize,d("size",s.dataset.lesSize??"")}function x(){let t=s.dataset.lesScheme??"system",e=document.querySelector(`[name=les-scheme][value=${t}]`);e&&(e.checked=!0),document.querySelector("[data-les-presenter]")?.setAttribute("aria-pressed",String(s.dataset.lesSize==="presenter"))}function T(){let t=J(),e=t?.getBoundingClientRect().top??0;k(s.dataset.lesSize?"":"presenter"),x(),t&&scrollBy({top:t.getBoundingClientRect().top-e,behavior:"instant"}),L()}function J(){return[...document.querySelectorAll("#lesson :is(h1, h2, h3, p, li, fieldset)")].find(e=>e.getBoundingClientRect().top>0)??null}function U(t){let e=t.target instanceof Element&&t.target.closest("input, select, textarea");return t.defaultPrevented||!!e||Y()}function Y(){return CSS.supports("selector(:popover-open)")&&document.querySelector(":popover-open")!==null}function Q(t){if(t.ctrlKey||t.altKey||t.metaKey||t.shiftKey||t.repeat)return;let e=t.key==="Escape"&&s.dataset.lesSize&&!U(t);t.key!==G&&!e||(t.preventDefault(),T())}function P(){b(u("scheme")??""),k(u("size")??""),addEventListener("keydown",Q),addEventListener("change",({target:t})=>{!(t instanceof HTMLInputElement)||t.name!=="les-scheme"||(b(t.value),L())}),addEventListener("click",({target:t})=>{t instanceof Element&&t.closest("[data-les-presenter]")&&T()}),addEventListener("DOMContentLoaded",x)}var r=null;function v(){return r??(r=typeof LES_WORDS=="object"?LES_WORDS:V()),r.numbers??(r.numbers=new Intl.NumberFormat(r.lang,{maximumFractionDigits:6})),r.plurals??(r.plurals=new Intl.PluralRules(r.lang)),r}function V(){return JSON.parse(document.getElementById("les-words")?.textContent??'{"said":{}}')}var X=t=>v().numbers.format(t),Z=t=>typeof t=="number"?X(t):t;function K(t,e){if(!Array.isArray(t))return t.replace(/\{(\w+)\}/g,(vt,W)=>Z(e[W]));let[n,o]=t,l=e[n],g=typeof l=="number"?v().plurals.select(l):"";return K(o[l]??o[g]??o[""],e)}var c=(t,e={})=>K(v().said[t]??t,e);var C=`<!DOCTYPE html>
<html lang="{page-shell-language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{page-shell-away-title}</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
main { max-width: 44rem; margin: 0 auto; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: clamp(0.7rem, 3vw, 1.1rem); font-variant-numeric: tabular-nums; }
th, td { padding: 0.4em 0; border: 1px solid GrayText; text-align: center; }
p { min-height: 1.5em; }
a { color: LinkText; display: inline-block; min-height: 44px; line-height: 44px; }
</style>
</head>
<body>
<main>
<h1>{page-shell-away-title}</h1>
<table>
<caption>{page-shell-away-caption}</caption>
<thead>
<tr><th scope="col">×</th><th scope="col">1<th scope="col">2<th scope="col">3<th scope="col">4<th scope="col">5<th scope="col">6<th scope="col">7<th scope="col">8<th scope="col">9<th scope="col">10<th scope="col">11<th scope="col">12
<tbody>
<tr><th scope="row">1<td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8<td>9<td>10<td>11<td>12
<tr><th scope="row">2<td>2<td>4<td>6<td>8<td>10<td>12<td>14<td>16<td>18<td>20<td>22<td>24
<tr><th scope="row">3<td>3<td>6<td>9<td>12<td>15<td>18<td>21<td>24<td>27<td>30<td>33<td>36
<tr><th scope="row">4<td>4<td>8<td>12<td>16<td>20<td>24<td>28<td>32<td>36<td>40<td>44<td>48
<tr><th scope="row">5<td>5<td>10<td>15<td>20<td>25<td>30<td>35<td>40<td>45<td>50<td>55<td>60
<tr><th scope="row">6<td>6<td>12<td>18<td>24<td>30<td>36<td>42<td>48<td>54<td>60<td>66<td>72
<tr><th scope="row">7<td>7<td>14<td>21<td>28<td>35<td>42<td>49<td>56<td>63<td>70<td>77<td>84
<tr><th scope="row">8<td>8<td>16<td>24<td>32<td>40<td>48<td>56<td>64<td>72<td>80<td>88<td>96
<tr><th scope="row">9<td>9<td>18<td>27<td>36<td>45<td>54<td>63<td>72<td>81<td>90<td>99<td>108
<tr><th scope="row">10<td>10<td>20<td>30<td>40<td>50<td>60<td>70<td>80<td>90<td>100<td>110<td>120
<tr><th scope="row">11<td>11<td>22<td>33<td>44<td>55<td>66<td>77<td>88<td>99<td>110<td>121<td>132
<tr><th scope="row">12<td>12<td>24<td>36<td>48<td>60<td>72<td>84<td>96<td>108<td>120<td>132<td>144
</table>
<p role="alert"></p>
<p><a data-onward href="https://www.bbc.co.uk/weather" rel="noreferrer">{page-shell-away-link}</a></p>
</main>
<script src="away.js" async><\/script>
</body>
</html>
`;var et=/\{(page-shell-[a-z-]+)\}/g,I="a[data-les-leave]",nt=document.currentScript?.src??location.href,a="";function z(){return document.documentElement.dataset.lesExit!=="off"&&!a}function p(){if(a)return;a=document.querySelector(I)?.href??new URL("times-tables.html",nt).href;let t=ot();dispatchEvent(new Event("les-leave")),rt(),t&&navigator.sendBeacon(t),d("left","yes"),d("scheme",""),d("size",""),history.replaceState(null,"",a),st(a)}function ot(){let t=document.getElementById("jupyter-config-data")?.textContent;try{let{baseUrl:e,kernelId:n}=JSON.parse(t??"{}");return n?`${e}voila/api/shutdown/${n}`:""}catch{return""}}function rt(){window.stop();let t=c("page-shell-loading"),e=C.replace(et,(o,l)=>c(l)),n=new DOMParser().parseFromString(e,"text/html").documentElement;document.documentElement.replaceWith(n),B(t)}function B(t){let e=document.querySelector("[role=alert]");e&&(e.textContent=t)}async function st(t){try{let e=await fetch(t,{credentials:"same-origin"});if(!e.ok)throw new Error(e.statusText);location.replace(t)}catch{B("")}}function A(t){a&&(t.stopImmediatePropagation(),history.replaceState(null,"",a))}function dt(){let[t]=performance.getEntriesByType("navigation");return t?.type==="back_forward"}function q(){addEventListener("popstate",A,!0),addEventListener("hashchange",A,!0),addEventListener("click",t=>{t.target instanceof Element&&t.target.closest(I)&&(t.preventDefault(),p())},!0),u("left")&&dt()?p():d("left","")}var at="[popover].les-menu :is(a, [data-les-closes])";function M(){document.documentElement.dataset.lesFirst="yes",addEventListener("click",({target:t})=>{let e=t instanceof Element&&t.closest(at),n=e&&e.closest("[popover]");n&&n.matches(":popover-open")&&n.hidePopover()})}var f=document.documentElement,it=15e3;function R(){let t=[];return dispatchEvent(new CustomEvent("les-prepare",{detail:{waits:t}})),t}async function lt(){for(let t=0;t<2;t+=1)await Promise.allSettled(R())}function ct(t){return new Promise(e=>setTimeout(e,t))}function w(t){f.toggleAttribute("data-les-print",t)}function ut(){let t=[...document.querySelectorAll("#lesson h2")],e=t[0]?.parentElement;for(;e&&!t.every(o=>e.contains(o));)e=e.parentElement;let n="";return[...e?.children??[]].map(o=>(n=t.find(g=>o.contains(g))?.id??n,[o,n]))}function O(t){f.toggleAttribute("data-les-one-room",!!t);for(let[e,n]of ut())e.toggleAttribute("data-les-unprinted",!!(t&&n&&n!==t))}async function D(t,e){O(t),f.toggleAttribute("data-les-unfold",e),w(!0),await Promise.race([lt(),ct(it)]),window.print()}function mt(){w(!0),R()}function pt(){w(!1),O(""),f.removeAttribute("data-les-unfold"),dispatchEvent(new Event("les-scheme"))}function ft(){return[...document.querySelectorAll("#lesson h2")].filter(e=>e.getBoundingClientRect().top<innerHeight/2).at(-1)?.id??""}function E(t){return document.querySelector(`[data-les-print-${t}]`)}function H(){addEventListener("beforeprint",mt),addEventListener("afterprint",pt),addEventListener("keydown",t=>{!((t.ctrlKey||t.metaKey)&&!t.shiftKey&&!t.altKey)||t.key.toLowerCase()!=="p"||(t.preventDefault(),D("",!1))}),addEventListener("beforetoggle",t=>{let e=E("room"),n=t.newState==="open";e&&n&&t.target.contains(e)&&(e.value=ft())},!0),addEventListener("click",({target:t})=>{t instanceof Element&&t.closest("[data-les-print-now]")&&D(E("room")?.value??"",E("unfold")?.checked??!1)})}var N=3,_=5e3,i=0,m=!1,h=0;function S(t){let e=document.querySelector("[data-les-leave-status]");e&&(e.textContent=t),document.querySelectorAll("[data-les-dots] > *").forEach((n,o)=>{n.classList.toggle("les-on",o<i)}),document.querySelector("[data-les-dots]")?.classList.toggle("les-on",i>0)}function F(){clearTimeout(h),i&&(i=0,S(c("page-shell-shift-over")),h=window.setTimeout(()=>S(""),_))}function ht(){if(clearTimeout(h),i+=1,i===N)return p();S(c("page-shell-shift",{n:N-i})),h=window.setTimeout(F,_)}function $(){m=!1,F()}function gt(t){t.key==="Shift"&&!t.ctrlKey&&!t.altKey&&!t.metaKey?t.repeat||(m=!0):$()}function yt(t){t.key!=="Shift"||!m||(m=!1,z()&&ht())}function j(){addEventListener("keydown",gt,!0),addEventListener("keyup",yt,!0),addEventListener("pointerdown",$,!0),addEventListener("blur",()=>m=!1)}q();j();P();M();H();})();
