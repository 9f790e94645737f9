(()=>{var Z=globalThis,Ze=s=>s,ce=Z.trustedTypes,Xe=ce?ce.createPolicy("lit-html",{createHTML:s=>s}):void 0,Pe="$lit$",L=`lit$${Math.random().toFixed(9).slice(2)}$`,Me="?"+L,qt=`<${Me}>`,D=document,X=()=>D.createComment(""),ee=s=>s===null||typeof s!="object"&&typeof s!="function",Ce=Array.isArray,ot=s=>Ce(s)||typeof s?.[Symbol.iterator]=="function",Le=`[ 	
\f\r]`,Q=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,et=/-->/g,tt=/>/g,O=RegExp(`>|${Le}(?:([^\\s"'>=/]+)(${Le}*=${Le}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),st=/'/g,nt=/"/g,it=/^(?:script|style|textarea|title)$/i,He=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),r=He(1),zs=He(2),Fs=He(3),k=Symbol.for("lit-noChange"),c=Symbol.for("lit-nothing"),at=new WeakMap,I=D.createTreeWalker(D,129);function rt(s,e){if(!Ce(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return Xe!==void 0?Xe.createHTML(e):e}var lt=(s,e)=>{let t=s.length-1,n=[],a,o=e===2?"<svg>":e===3?"<math>":"",l=Q;for(let h=0;h<t;h++){let p=s[h],d,m,u=-1,$=0;for(;$<p.length&&(l.lastIndex=$,m=l.exec(p),m!==null);)$=l.lastIndex,l===Q?m[1]==="!--"?l=et:m[1]!==void 0?l=tt:m[2]!==void 0?(it.test(m[2])&&(a=RegExp("</"+m[2],"g")),l=O):m[3]!==void 0&&(l=O):l===O?m[0]===">"?(l=a??Q,u=-1):m[1]===void 0?u=-2:(u=l.lastIndex-m[2].length,d=m[1],l=m[3]===void 0?O:m[3]==='"'?nt:st):l===nt||l===st?l=O:l===et||l===tt?l=Q:(l=O,a=void 0);let f=l===O&&s[h+1].startsWith("/>")?" ":"";o+=l===Q?p+qt:u>=0?(n.push(d),p.slice(0,u)+Pe+p.slice(u)+L+f):p+L+(u===-2?h:f)}return[rt(s,o+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),n]},te=class s{constructor({strings:e,_$litType$:t},n){let a;this.parts=[];let o=0,l=0,h=e.length-1,p=this.parts,[d,m]=lt(e,t);if(this.el=s.createElement(d,n),I.currentNode=this.el.content,t===2||t===3){let u=this.el.content.firstChild;u.replaceWith(...u.childNodes)}for(;(a=I.nextNode())!==null&&p.length<h;){if(a.nodeType===1){if(a.hasAttributes())for(let u of a.getAttributeNames())if(u.endsWith(Pe)){let $=m[l++],f=a.getAttribute(u).split(L),b=/([.?@])?(.*)/.exec($);p.push({type:1,index:o,name:b[2],strings:f,ctor:b[1]==="."?he:b[1]==="?"?de:b[1]==="@"?ue:V}),a.removeAttribute(u)}else u.startsWith(L)&&(p.push({type:6,index:o}),a.removeAttribute(u));if(it.test(a.tagName)){let u=a.textContent.split(L),$=u.length-1;if($>0){a.textContent=ce?ce.emptyScript:"";for(let f=0;f<$;f++)a.append(u[f],X()),I.nextNode(),p.push({type:2,index:++o});a.append(u[$],X())}}}else if(a.nodeType===8)if(a.data===Me)p.push({type:2,index:o});else{let u=-1;for(;(u=a.data.indexOf(L,u+1))!==-1;)p.push({type:7,index:o}),u+=L.length-1}o++}}static createElement(e,t){let n=D.createElement("template");return n.innerHTML=e,n}};function W(s,e,t=s,n){if(e===k)return e;let a=n!==void 0?t._$Co?.[n]:t._$Cl,o=ee(e)?void 0:e._$litDirective$;return a?.constructor!==o&&(a?._$AO?.(!1),o===void 0?a=void 0:(a=new o(s),a._$AT(s,t,n)),n!==void 0?(t._$Co??(t._$Co=[]))[n]=a:t._$Cl=a),a!==void 0&&(e=W(s,a._$AS(s,e.values),a,n)),e}var pe=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,a=(e?.creationScope??D).importNode(t,!0);I.currentNode=a;let o=I.nextNode(),l=0,h=0,p=n[0];for(;p!==void 0;){if(l===p.index){let d;p.type===2?d=new K(o,o.nextSibling,this,e):p.type===1?d=new p.ctor(o,p.name,p.strings,this,e):p.type===6&&(d=new me(o,this,e)),this._$AV.push(d),p=n[++h]}l!==p?.index&&(o=I.nextNode(),l++)}return I.currentNode=D,a}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings!==void 0?(n._$AI(e,n,t),t+=n.strings.length-2):n._$AI(e[t])),t++}},K=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,a){this.type=2,this._$AH=c,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=W(this,e,t),ee(e)?e===c||e==null||e===""?(this._$AH!==c&&this._$AR(),this._$AH=c):e!==this._$AH&&e!==k&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ot(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==c&&ee(this._$AH)?this._$AA.nextSibling.data=e:this.T(D.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,a=typeof n=="number"?this._$AC(e):(n.el===void 0&&(n.el=te.createElement(rt(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===a)this._$AH.p(t);else{let o=new pe(a,this),l=o.u(this.options);o.p(t),this.T(l),this._$AH=o}}_$AC(e){let t=at.get(e.strings);return t===void 0&&at.set(e.strings,t=new te(e)),t}k(e){Ce(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,n,a=0;for(let o of e)a===t.length?t.push(n=new s(this.O(X()),this.O(X()),this,this.options)):n=t[a],n._$AI(o),a++;a<t.length&&(this._$AR(n&&n._$AB.nextSibling,a),t.length=a)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let n=Ze(e).nextSibling;Ze(e).remove(),e=n}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},V=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,a,o){this.type=1,this._$AH=c,this._$AN=void 0,this.element=e,this.name=t,this._$AM=a,this.options=o,n.length>2||n[0]!==""||n[1]!==""?(this._$AH=Array(n.length-1).fill(new String),this.strings=n):this._$AH=c}_$AI(e,t=this,n,a){let o=this.strings,l=!1;if(o===void 0)e=W(this,e,t,0),l=!ee(e)||e!==this._$AH&&e!==k,l&&(this._$AH=e);else{let h=e,p,d;for(e=o[0],p=0;p<o.length-1;p++)d=W(this,h[n+p],t,p),d===k&&(d=this._$AH[p]),l||(l=!ee(d)||d!==this._$AH[p]),d===c?e=c:e!==c&&(e+=(d??"")+o[p+1]),this._$AH[p]=d}l&&!a&&this.j(e)}j(e){e===c?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},he=class extends V{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===c?void 0:e}},de=class extends V{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==c)}},ue=class extends V{constructor(e,t,n,a,o){super(e,t,n,a,o),this.type=5}_$AI(e,t=this){if((e=W(this,e,t,0)??c)===k)return;let n=this._$AH,a=e===c&&n!==c||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,o=e!==c&&(n===c||a);a&&this.element.removeEventListener(this.name,this,n),o&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},me=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){W(this,e)}},ct={M:Pe,P:L,A:Me,C:1,L:lt,R:pe,D:ot,V:W,I:K,H:V,N:de,U:ue,B:he,F:me},Kt=Z.litHtmlPolyfillSupport;Kt?.(te,K),(Z.litHtmlVersions??(Z.litHtmlVersions=[])).push("3.3.3");var y=(s,e,t)=>{let n=t?.renderBefore??e,a=n._$litPart$;if(a===void 0){let o=t?.renderBefore??null;n._$litPart$=a=new K(e.insertBefore(X(),o),o,void 0,t??{})}return a._$AI(s),a};var fe=null;function $e(){return fe??(fe=typeof LES_WORDS=="object"?LES_WORDS:Ut())}function Ut(){return JSON.parse(document.getElementById("les-words")?.textContent??'{"said":{}}')}var zt=()=>{var s;return(s=$e()).numbers??(s.numbers=new Intl.NumberFormat(fe.lang,{maximumFractionDigits:6}))},Ft=()=>{var s;return(s=$e()).plurals??(s.plurals=new Intl.PluralRules(fe.lang))},Gt=s=>Number.isInteger(s)&&s>=0&&s<1e3,Jt=s=>$e().lang==="en"&&Gt(s)?String(s):zt().format(s),Yt=s=>typeof s=="number"?Jt(s):s;function pt(s,e){if(!Array.isArray(s))return s.replace(/\{(\w+)\}/g,(l,h)=>Yt(e[h]));let[t,n]=s,a=e[t],o=typeof a=="number"?Ft().select(a):"";return pt(n[a]??n[o]??n[""],e)}var i=(s,e={})=>pt($e().said[s]??s,e);function Qt(){return[...crypto.getRandomValues(new Uint8Array(16))].map(e=>e.toString(16).padStart(2,"0")).join("")}function Zt(s,e,t){return s===t?e===t?"kept":"lost":e===t?"gained":"missed"}var Xt=2e3,C=class{constructor(e,t=()=>{}){this.kept=new Map;this.server="";this.lesson="";this.sending=!1;this.send=e,this.changed=t,this.page=Qt()}choice(e,t){return this.kept.get(e)?.get(t)?.option??""}state(e,t){return this.kept.get(e)?.get(t)?.state??null}choose(e,t,n){this.kept.has(e)||this.kept.set(e,new Map),this.kept.get(e).set(t,{option:n,state:"waits"}),this.changed(),this.flush()}follow(e){e.lesson!==this.lesson&&this.kept.clear(),this.lesson=e.lesson;let t=e.server!==this.server;this.server=e.server;for(let n of e.votes){let a=this.kept.get(n.question);for(let[o,l]of a??[]){let h=ht(e,o);t&&h&&l.state==="in"&&(l.state="waits"),!h&&["waits","sending"].includes(l.state)&&(l.state="late")}this.pair(e,n.question)}this.flush()}pair(e,t){let a=e.votes.find(h=>h.question===t)?.answers?.find(h=>h.right)?.option,[o,l]=[this.choice(t,1),this.choice(t,2)];!a||!o||!l||!ht(e,"pair")||this.state(t,2)==="late"||this.state(t,1)==="late"||this.choice(t,"pair")||this.choose(t,"pair",Zt(o,l,a))}async flush(){if(!this.sending){this.sending=!0;try{for(let e=this.waiting();e;e=this.waiting()){let[t,n,a]=e;a.state="sending";let{option:o}=a,l=await this.send({page:this.page,question:t,round:n,option:o});if(this.kept.get(t)?.get(n)===a){if(l===0||l===429||l>=500){a.state==="sending"&&(a.state="waits"),setTimeout(()=>{this.flush()},Xt);return}a.state=l<300?"in":"late",this.changed()}}}finally{this.sending=!1,this.changed()}}}waiting(){for(let[e,t]of this.kept)for(let[n,a]of t)if(a.state==="waits")return[e,n,a]}};function ht(s,e){if(e!=="pair")return s.phase==="open"&&s.round===e;let t=s.votes.some(n=>n.pairs);return s.phase==="published"&&s.rounds.length===1&&s.rounds[0]===2&&!t}var ge=document.createElement("p");ge.className="les-unseen";ge.setAttribute("role","status");var dt="";function x(){document.body.append(ge)}function v(s){s!==dt&&(dt=s,ge.textContent=s)}var ut=document.documentElement.dataset.lesBase||"/",g=s=>`${ut}class/${s}`,U=()=>ut,S=()=>document.documentElement.dataset.lesHome||"/";async function j(s,e,t=""){try{let n=await fetch(g(s),{method:"POST",cache:"no-store",credentials:"omit",headers:{"Content-Type":"application/json",...t?{Authorization:`Bearer ${t}`}:{}},body:JSON.stringify(e)}),a=await n.text();return{status:n.status,told:a.startsWith("{")?JSON.parse(a):{}}}catch{return{status:0,told:{}}}}async function se(s,e=""){return fetch(g(s),{cache:"no-store",credentials:"omit",headers:e?{Authorization:`Bearer ${e}`}:{}})}var be=(s,e)=>j("teacher/act",s,e);var ve=280,es=[100,50,20,10,0],ts={sending:"class-phone-box-sending",in:"class-phone-box-in",none:"class-phone-box-none",late:"class-phone-box-late",failed:"class-phone-box-failed"},H=class{constructor(e,t){this.state="";this.left=ve;this.told=1/0;this.timer=0;this.page=e,this.changed=t}async send(e){this.state="sending",this.changed();let{status:t}=await j("box",{page:this.page,text:e});t&&t<300?this.state=e?"in":"none":this.state=t===409?"late":"failed",this.changed()}typed(e){this.left=ve-e.length,this.changed(),clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.speak(),900)}speak(){let e=ss(this.left);e<this.told&&v(i("class-phone-left",{n:Math.max(this.left,0)})),this.told=e}clear(){this.state="",this.left=ve,this.told=1/0}},ss=s=>es.filter(e=>s<=e).at(-1)??1/0;function mt(s,e,t){let n=(a,o)=>{let{href:l,aside:h}=t(a);return r`<a
      href=${l}
      target=${h?"_blank":c}
      rel=${h?"noopener":c}
      >${o}</a
    >`};return r`<section class="les-cl-box" aria-labelledby="les-cl-box">
    <h3 id="les-cl-box">${i("class-phone-box")}</h3>
    <ul>
      <li>${i("class-phone-box-who")}</li>
      <li>${i("class-phone-box-limits")}</li>
      <li>
        <strong>${i("class-phone-box-watched")}</strong>
        ${n("Help-first",i("class-phone-box-help"))}
        ${n("not-wanted",i("class-phone-box-unwanted"))}
      </li>
      <li>${i("class-phone-box-gone")}</li>
    </ul>
    ${s.box==="open"?ns(e):r`<p class="les-cl-phase">${i("class-phone-box-closed")}</p>`}
  </section>`}function ns(s){let e=n=>{n.preventDefault();let a=n.currentTarget.querySelector("textarea");a.value.trim()?s.send(a.value.trim()):a.focus()},t=s.state&&i(ts[s.state]);return r`<form @submit=${e}>
    <label for="les-cl-question">${i("class-phone-box-field")}</label>
    <textarea
      id="les-cl-question"
      rows="4"
      maxlength=${ve}
      autocomplete="off"
      aria-describedby="les-cl-left"
      @input=${({target:n})=>s.typed(n.value)}
    ></textarea>
    <p class="les-cl-left" id="les-cl-left">
      ${i("class-phone-left",{n:s.left})}
    </p>
    <div class="les-cl-row">
      <button class="les-cl-button les-cl-main">${i("class-phone-box-send")}</button>
      <button class="les-cl-button" type="button" @click=${()=>{s.send("")}}>
        ${i("class-phone-box-no")}
      </button>
    </div>
    ${t?r`<p class="les-cl-state" data-state=${s.state}>${t}</p>`:c}
  </form>`}var _={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},z=s=>(...e)=>({_$litDirective$:s,values:e}),B=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var{I:as}=ct,ft=s=>s;var gt=s=>s.strings===void 0,$t=()=>document.createComment(""),F=(s,e,t)=>{let n=s._$AA.parentNode,a=e===void 0?s._$AB:e._$AA;if(t===void 0){let o=n.insertBefore($t(),a),l=n.insertBefore($t(),a);t=new as(o,l,s,s.options)}else{let o=t._$AB.nextSibling,l=t._$AM,h=l!==s;if(h){let p;t._$AQ?.(s),t._$AM=s,t._$AP!==void 0&&(p=s._$AU)!==l._$AU&&t._$AP(p)}if(o!==a||h){let p=t._$AA;for(;p!==o;){let d=ft(p).nextSibling;ft(n).insertBefore(p,a),p=d}}}return t},N=(s,e,t=s)=>(s._$AI(e,t),s),os={},ye=(s,e=os)=>s._$AH=e,bt=s=>s._$AH,we=s=>{s._$AR(),s._$AA.remove()};var vt=z(class extends B{constructor(s){if(super(s),s.type!==_.PROPERTY&&s.type!==_.ATTRIBUTE&&s.type!==_.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!gt(s))throw Error("`live` bindings can only contain a single expression")}render(s){return s}update(s,[e]){if(e===k||e===c)return e;let t=s.element,n=s.name;if(s.type===_.PROPERTY){if(e===t[n])return k}else if(s.type===_.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(n))return k}else if(s.type===_.ATTRIBUTE&&t.getAttribute(n)===e+"")return k;return ye(s),e}});var yt=(s,e,t)=>{let n=new Map;for(let a=e;a<=t;a++)n.set(s[a],a);return n},Be=z(class extends B{constructor(s){if(super(s),s.type!==_.CHILD)throw Error("repeat() can only be used in text expressions")}dt(s,e,t){let n;t===void 0?t=e:e!==void 0&&(n=e);let a=[],o=[],l=0;for(let h of s)a[l]=n?n(h,l):l,o[l]=t(h,l),l++;return{values:o,keys:a}}render(s,e,t){return this.dt(s,e,t).values}update(s,[e,t,n]){let a=bt(s),{values:o,keys:l}=this.dt(e,t,n);if(!Array.isArray(a))return this.ut=l,o;let h=this.ut??(this.ut=[]),p=[],d,m,u=0,$=a.length-1,f=0,b=o.length-1;for(;u<=$&&f<=b;)if(a[u]===null)u++;else if(a[$]===null)$--;else if(h[u]===l[f])p[f]=N(a[u],o[f]),u++,f++;else if(h[$]===l[b])p[b]=N(a[$],o[b]),$--,b--;else if(h[u]===l[b])p[b]=N(a[u],o[b]),F(s,p[b+1],a[u]),u++,b--;else if(h[$]===l[f])p[f]=N(a[$],o[f]),F(s,a[u],a[$]),$--,f++;else if(d===void 0&&(d=yt(l,f,b),m=yt(h,u,$)),d.has(h[u]))if(d.has(h[$])){let R=m.get(l[f]),Re=R!==void 0?a[R]:null;if(Re===null){let Qe=F(s,a[u]);N(Qe,o[f]),p[f]=Qe}else p[f]=N(Re,o[f]),F(s,a[u],Re),a[R]=null;f++}else we(a[$]),$--;else we(a[u]),u++;for(;f<=b;){let R=F(s,p[b+1]);N(R,o[f]),p[f++]=R}for(;u<=$;){let R=a[u++];R!==null&&we(R)}return this.ut=l,ye(s,p),k}});var wt="important",is=" !"+wt,kt=z(class extends B{constructor(s){if(super(s),s.type!==_.ATTRIBUTE||s.name!=="style"||s.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(s){return Object.keys(s).reduce((e,t)=>{let n=s[t];return n==null?e:e+`${t=t.includes("-")?t:t.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${n};`},"")}update(s,[e]){let{style:t}=s.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(e)),this.render(e);for(let n of this.ft)e[n]==null&&(this.ft.delete(n),n.includes("-")?t.removeProperty(n):t[n]=null);for(let n in e){let a=e[n];if(a!=null){this.ft.add(n);let o=typeof a=="string"&&a.endsWith(is);n.includes("-")||o?t.setProperty(n,o?a.slice(0,-11):a,o?wt:""):t[n]=a}}return k}});var Ne=s=>Math.max(1,...s.flatMap(({shown:e})=>e.map(({about:t})=>t)));function Oe(s,e,t="",n=""){return r`<div class="les-cl-bar ${t?"les-cl-named":""} ${n}">
    ${t?r`<span class="les-cl-bar-label">${t}</span>`:c}
    <span class="les-cl-track" aria-hidden="true"
      ><span style=${kt({inlineSize:`${100*s/e}%`})}></span
    ></span>
    <span class="les-cl-about"
      >${s?i("class-phone-about",{n:s}):i("class-phone-under")}</span
    >
  </div>`}function Ie(s,e,t=!1){let n=e.filter(({id:o})=>s.few.includes(o)).map(({text:o})=>o);if(!s.enough||!n.length)return c;let a=t?s.round===1?"class-phone-few-first":"class-phone-few-second":"class-phone-few";return r`<p class="les-cl-few">${i(a,{options:n.join("; ")})}</p>`}var rs={gained:"class-phone-change-gained",kept:"class-phone-change-kept",lost:"class-phone-change-lost",missed:"class-phone-change-missed"},ls={own:"class-phone-mark-own",right:"class-phone-mark-right",best:"class-phone-mark-best"},cs=()=>Object.entries(rs).map(([s,e])=>({id:s,text:i(e)}));function ne(s,e,t){if(!e)return c;let{href:n,aside:a}=s.link(e);return r`<a
    class="les-cl-button"
    href=${n}
    target=${a?"_blank":c}
    rel=${a?"noopener":c}
    >${t}${a?r` <span class="les-cl-aside">${i("class-phone-aside")}</span>`:c}</a
  >`}function P(s){let{phase:e,round:t,rounds:n}=s;if(!e)return"";let a=n.includes(2)&&n.includes(1);if(e==="think")return i("class-phone-think");if(e==="open")return i(t===2&&a?"class-phone-open-again":"class-phone-open");if(e==="published"){let o=s.votes.some(({results:l})=>l);return i(o?"class-phone-published":"class-phone-answers")}return i(a&&t===1?"class-phone-talk":"class-phone-closed")}function ps(s){return s.length?r`${s.map(e=>r`<p>${e}</p>`)}`:c}function G(s,e){let t=P(s);return r` ${ps(s.step.text)}
  ${t?r`<p class="les-cl-phase" data-phase=${s.phase}>${t}</p>`:c}
  ${Be(s.votes,({question:n})=>n,n=>hs(s,n,e))}
  ${s.votes.some(({pairs:n})=>n)?r`<p class="les-cl-note">${i("class-phone-no-comparison")}</p>`:c}
  ${s.box?mt(s,e.box,e.link):c}`}function hs(s,e,t){let{story:n}=e;return r`<div class="les-cl-vote">
    ${n?r`<div class="les-cl-story">
            <h3>${n.title}</h3>
            <p>${n.text}</p>
          </div>`:c}
    ${s.phase==="open"?ds(s,e,t):us(s,e,t)}
  </div>`}var M=({story:s,text:e})=>e||s?.ask||"",xt=(s,e)=>M(e)===s.step.question?"les-unseen":c;function ds(s,e,t){let{ballots:n}=t,{question:a}=e,o=n.choice(a,s.round),l=n.state(a,s.round);return r`<fieldset class="les-cl-ballot">
    <legend class=${xt(s,e)}>${M(e)}</legend>
    ${Be(e.options,({id:h})=>h,({id:h,text:p})=>r`<label class="les-cl-option">
          <input
            type="radio"
            name=${`les-vote-${a}`}
            value=${h}
            autocomplete="off"
            .checked=${vt(o===h)}
            @change=${()=>n.choose(a,s.round,h)}
          /><span>${p}</span></label
        >`)}
    ${o?r`<p class="les-cl-state" data-state=${l}>
            ${i(l==="in"?"class-phone-in":"class-phone-sending")}
          </p>`:c}
  </fieldset>`}function us(s,e,t){let n=s.phase==="think"?"":ms(s,e,t);return r`<div class=${xt(s,e)}>
      <h3 class="les-cl-asked">${M(e)}</h3>
    </div>
    ${e.answers||e.results?fs(e,n,t):r` <ul class="les-cl-options">
            ${e.options.map(({id:a,text:o})=>r` <li class=${a===n?"les-cl-own":""}>
                  <span>${o}</span>${a===n?De("own"):c}
                </li>`)}
          </ul>`}`}function ms(s,{question:e},{ballots:t}){let n=s.round??Math.max(...s.rounds,0),o=(s.phase==="published"?[2,1]:[n]).find(l=>t.state(e,l)==="in");return o?t.choice(e,o):""}var De=s=>r` <span class="les-cl-mark" data-mark=${s}>${i(ls[s])}</span>`;function fs(s,e,t){let n=s.results??[],a=n.filter(d=>d.enough),o=new Map(s.answers?.map(d=>[d.option,d])),l=d=>r`<ul class="les-cl-results">
      ${d.map(m=>r`<li class=${m.id===e?"les-cl-own":""}>
            ${gs(s,m,e,a,o.get(m.id),t)}
          </li>`)}
    </ul>`,[h,p]=$s(s,e);return r` ${n.length&&!a.length?r`<p class="les-cl-note">${i("class-phone-too-few")}</p>`:c}
  ${l(h)}
  ${p.length?r`<details class="les-cl-others">
          <summary>${i("class-phone-others")}</summary>
          ${l(p)}
        </details>`:c}
  ${a.map(d=>Ie(d,s.options,a.length>1))}
  ${s.pairs?bs(s):c}`}function $s({kind:s,options:e,answers:t},n){let a=t?.find(l=>l.right)?.option;if(s!=="item"||!a)return[[...e],[]];let o=({id:l})=>l===a||l===n;return[e.filter(o),e.filter(l=>!o(l))]}function gs(s,{id:e,text:t},n,a,o,l){let h=s.kind==="item"||s.kind==="bet"?"right":"best";return r`<p class="les-cl-said">
      ${t}${o?.right?De(h):c}${e===n?De("own"):c}
    </p>
    ${ke(e,a)}
    ${o?.answer?r`<p class="les-cl-answer">${o.answer}</p>`:c}
    ${o?ne(l,o.view,i("class-phone-view")):c}`}function ke(s,e,t=!1){let n=Ne(e),a=e.length>1;return r`${e.map(({round:o,shown:l})=>{let h=l.find(d=>d.option===s)?.about??0;if(!h&&!t)return c;let p=i(o===1?"class-phone-first":"class-phone-second");return Oe(h,n,a?p:"",a&&o===1?"les-cl-before":"")})}`}function bs({pairs:s}){let e=cs();return r`<div class="les-cl-pairs">
    <h4>${i("class-phone-pairs")}</h4>
    ${s.enough?r`<ul>
            ${s.shown.map(({option:t,about:n})=>r`<li>
                  ${Oe(n,Ne([s]),e.find(({id:a})=>a===t)?.text)}
                </li>`)}
          </ul>`:r`<p>${i("class-phone-too-few")}</p>`}
    ${Ie(s,e)}
  </div>`}function vs({rounds:s,questions:e}){return e.length?s[0]??1:null}var We=s=>s.questions.some(({kind:e})=>e!=="opinion")&&!(s.rounds.length===1&&s.rounds[0]===1);function Tt(s,{at:e,shown:t}){let n=s.steps[e],{id:a,number:o,title:l,activity:h,question:p,text:d,view:m}=n,u=vs(n),$=u===null?null:t?"published":"open";return{server:"",lesson:"",version:1,running:!0,ended:!1,black:!1,step:{id:a,number:o,of:s.steps.length,title:l,activity:h,question:p,text:d,view:m},phase:$,round:u,rounds:n.rounds,box:null,votes:n.questions.map(f=>ys(f,t))}}function ys({id:s,kind:e,text:t,story:n,options:a},o){let l=a.map(({id:h,right:p,answer:d,view:m})=>({option:h,right:p,answer:d,view:m}));return{question:s,kind:e,text:t,story:n,options:a,results:null,pairs:null,answers:o&&e!=="opinion"?l:null}}function At(s,e){let t=new Map(s.steps.flatMap(({questions:o})=>o).filter(({kind:o})=>o==="item").map(o=>[o.id,o])),n=o=>[...t.values()].filter(({id:l,options:h})=>h.some(p=>p.right&&p.id===e.choice(l,o))).length;return{both:[...t.values()].filter(({id:o})=>e.choice(o,1)&&e.choice(o,2)).length,before:n(1),after:n(2)}}var w=({number:s,of:e})=>i("class-phone-step",{at:s,all:e});function J(s,e){if(e.ended&&!s?.ended)return i("class-phone-ended");if(!e.running||!e.step)return"";if(e.black!==(s?.black??!1))return i(e.black?"class-phone-black":"class-phone-lit");let t=[];return e.step.id!==s?.step?.id&&t.push(`${w(e.step)}. ${e.step.question||e.step.title}`),(e.phase!==s?.phase||e.round!==s?.round||t.length>0)&&e.phase&&t.push(P(e)),e.box!==(s?.box??null)&&(e.box==="open"&&t.push(i("class-phone-box-open")),e.box==="closed"&&s?.box&&t.push(i("class-phone-box-closed"))),t.join(" ")}var ws=async()=>204,Ve=class{constructor(e,t){this.ballots=new C(ws,()=>this.draw());this.box=new H(this.ballots.page,()=>{});this.at={at:0,shown:!1};this.link=e=>({href:`${S()}#${e}`,aside:!0});this.page=e,this.plan=t,x(),this.draw()}get step(){return this.plan.steps[this.at.at]}go(e){this.at={at:e,shown:!1},this.draw(),scrollTo({top:0,behavior:"instant"}),this.page.querySelector("h1")?.focus({preventScroll:!0})}reveal(){this.at={...this.at,shown:!0},this.draw(),v(i("class-alone-shown"))}draw(){let e=Tt(this.plan,this.at),{step:t}=e,n=this.at.at===this.plan.steps.length-1;y(r`<h1 class="les-cl-eyebrow" tabindex="-1">
          ${w(t)} · ${t.title}
        </h1>
        <progress
          max=${this.plan.steps.length}
          value=${t.number}
          aria-hidden="true"
        ></progress>
        <h2 class="les-cl-question">${t.question||t.title}</h2>
        <div class="les-cl-body">
          ${G(e,this)}
          ${e.phase==="open"&&We(this.step)?this.revealing():c}
          ${this.at.shown&&this.step.rounds[0]===2?this.comparison():c}
          ${t.activity==="box"?r`<p class="les-cl-note">${i("class-alone-box")}</p>`:c}
          ${e.phase==="open"&&We(this.step)?c:ne(this,t.view,i("class-phone-step-view"))}
        </div>
        <nav class="les-cl-ways" aria-label=${i("class-alone-ways")}>
          ${this.at.at?r`<button
                  class="les-cl-button"
                  type="button"
                  @click=${()=>this.go(this.at.at-1)}
                >
                  ${i("class-alone-back")}
                </button>`:c}
          ${n?r`<a class="les-cl-button les-cl-main" href=${S()}
                  >${i("class-alone-end")}</a
                >`:r`<button
                  class="les-cl-button les-cl-main"
                  type="button"
                  @click=${()=>this.go(this.at.at+1)}
                >
                  ${i("class-alone-next",{title:this.plan.steps[this.at.at+1].title})}
                </button>`}
        </nav>`,this.page)}revealing(){return r`<p>
      <button class="les-cl-button" type="button" @click=${()=>this.reveal()}>
        ${i("class-alone-show")}
      </button>
    </p>`}comparison(){let{both:e,before:t,after:n}=At(this.plan,this.ballots);return e?r`<p class="les-cl-phase">
      ${i("class-alone-compared",{before:t,after:n})}
      ${i("class-phone-no-comparison")}
    </p>`:c}};async function _t(s){try{let e=await se("alone.json");if(!e.ok)throw new Error(`the plan is answered with ${e.status}`);new Ve(s,await e.json())}catch{y(r`<p class="les-notice">
        ${i("class-alone-failed")}
        <a href=${S()}>${i("class-phone-whole")}</a>
      </p>`,s)}}var xe=class{constructor(e){this.rest="";this.data=[];this.take=e}read(e){let t=(this.rest+e).split(/\r\n|\n|\r(?!$)/);this.rest=t.pop();for(let n of t)this.line(n)}line(e){if(e.startsWith("data:"))this.data.push(e.slice(5).replace(/^ /,""));else if(!e&&this.data.length){let t=this.data.join(`
`);this.data=[],this.take(t)}}};var ks=8e3,St=4e4,xs=1e3,Ts=5e3,As=s=>Math.min(xs*2**Math.max(s-1,0),Ts),T=class{constructor(e,t,n=()=>{}){this.ending=null;this.known=null;this.tries=0;this.stopped=!1;this.wake=null;this.renew=()=>{this.ending?.abort(),this.wake?.()};this.onReturn=()=>{document.visibilityState==="visible"&&this.renew()};this.ways=e,this.take=t,this.tell=n,this.asks=!e.stream}async keep(){for(addEventListener("visibilitychange",this.onReturn),addEventListener("online",this.renew);!this.stopped;){try{await(this.asks?this.ask():this.listen())}catch{}if(this.stopped)return;this.tries+=1,this.tries>1&&this.tell("lost"),await this.rest(As(this.tries))}}stop(){this.stopped=!0,this.ending?.abort(),this.wake?.()}rest(e){return new Promise(t=>{let n=setTimeout(t,e);this.wake=()=>(clearTimeout(n),t())})}async fetch(e,t){this.ending=new AbortController;let{secret:n}=this.ways,a=await fetch(e,{cache:"no-store",credentials:"omit",headers:{Accept:t,...n?{Authorization:`Bearer ${n}`}:{}},signal:this.ending.signal});if(n&&[401,403,404].includes(a.status)&&(this.stopped=!0,this.tell("refused")),!a.ok)throw new Error(`the class answers ${a.status}`);return a}async listen(){let e=!1,t=!1,n=()=>{this.asks=e&&!t,this.ending?.abort()},a=setTimeout(n,ks);try{let o=await this.fetch(this.ways.stream,"text/event-stream");e=!0;let l=new xe(p=>{t=!0,this.arrived(JSON.parse(p))}),h=o.body.pipeThrough(new TextDecoderStream).getReader();for(;;){let{done:p,value:d}=await h.read();if(p)return;l.read(d),t&&(clearTimeout(a),a=setTimeout(n,St))}}finally{clearTimeout(a)}}async ask(){for(;!this.stopped;){let e=this.known?`server=${this.known.server}&version=${this.known.version}`:"",t=this.ways.now.includes("?")?"&":"?",n=setTimeout(()=>this.ending?.abort(),St);try{let a=await this.fetch(e?`${this.ways.now}${t}${e}`:this.ways.now,"application/json");a.status===204?this.reached():this.arrived(await a.json())}finally{clearTimeout(n)}}}arrived(e){this.known={server:e.server,version:e.version},this.reached(),this.take(e)}reached(){this.tries=0,this.tell("connected")}};var _s=/^[\p{L}\p{N}_.:-]+$/u,Ss=/^[a-z0-9]{1,2}=[a-z0-9.~-]*$/;var Es=s=>Rs(s.slice(0,2e3)).replace(/^#+/,"").replaceAll("&amp;","&").replace(/[)\]}>.,;:!?"'”’»]+$/u,"");function Rs(s){try{return decodeURIComponent(s)}catch{return s}}var Ls=s=>/^[^=]{3,}=/.test(s);function Y(s){let[e="",...t]=Es(s).split("&"),n=[e,...t].filter(p=>p&&!Ls(p)),a=n[0]&&!n[0].includes("=")?n.shift():"",o=n.filter(p=>Ss.test(p)),l=o[0]?.startsWith("v=")?o.join("&"):"",h=o.length===n.length&&!!(l||!o.length)&&(!a||_s.test(a));return{place:a,code:l,understood:h}}var Te=document.documentElement,Et="textarea, [contenteditable], input:not([type='radio'], [type='checkbox'], [type='range'])",qe=async s=>(await j("votes",s)).status,je=class{constructor(){this.ballots=new C(qe,()=>this.draw());this.box=new H(this.ballots.page,()=>this.draw());this.told=null;this.way="follows";this.lost=!1;this.leads=!1;this.bar=document.createElement("div");this.part=document.createElement("section");this.link=e=>({href:`#${e}`,aside:!1});this.bar.className="les-cl-place",this.part.className="les-cl les-cl-phone",this.part.setAttribute("aria-label",i("class-phone-label")),this.part.hidden=!0,document.querySelector(".les-header")?.append(this.bar),document.getElementById("lesson")?.before(this.part),x(),addEventListener("hashchange",()=>this.onAddress());let e={stream:g("events?for=phone"),now:g("now?for=phone")},t=new T(e,n=>this.take(n),n=>{this.lost=n==="lost",this.draw()});addEventListener("les-leave",()=>t.stop()),t.keep()}take(e){let t=this.told;t&&t.lesson!==e.lesson&&this.box.clear(),this.told=e,this.ballots.follow(e);let n=e.step?.id!==t?.step?.id;this.draw(),(n||e.phase!==t?.phase)&&this.unfold();let a=this.way==="left"?"":J(t,e);if(a&&v(a),!e.step||this.way!=="follows")return;let o=!t&&!!location.hash;ae(e)&&!o&&(n||!ae(t))?this.lead(e.step.view):n&&t&&this.lead("")}lead(e){if(!e){this.typing()||scrollTo({top:0,behavior:"instant"});return}if(Ps())return this.turn("looks");let t=Y(location.hash),n=Y(e);t.place===n.place&&(t.code===n.code||!n.code)||(Te.dataset.lesLed="yes",this.leads=!0,location.hash=e)}typing(){return document.activeElement?.matches(Et)??!1}onAddress(){delete Te.dataset.lesLed;let e=this.leads;this.leads=!1;let{place:t}=Y(location.hash),{place:n}=Y(this.told?.step?.view??"");e||this.way!=="follows"||!this.told?.running||!t||t!==n&&!this.answers(t)&&this.turn("looks")}answers(e){return(this.told?.votes??[]).some(({answers:t})=>t?.some(({view:n})=>n&&Y(n).place===e))}turn(e){this.way=e,this.draw()}back(){let e=this.way;this.turn("follows"),this.unfold(),this.bar.querySelector("button")?.focus(),e!=="follows"&&ae(this.told)&&this.lead(this.told.step.view),scrollTo({top:0,behavior:"instant"})}unfold(){let e=this.part.querySelector("details");e&&(e.open=!0)}draw(){let e=this.told,t=!!(e?.running&&e.step);Te.toggleAttribute("data-les-class-bar",t),y(t?this.line(e):c,this.bar),this.part.hidden=!t||this.way==="left",y(t?this.step(e):c,this.part)}line({step:e}){let t=this.way==="follows";return r`<div
      class="les-cl-line"
      role="group"
      aria-label=${i("class-phone-label")}
      data-way=${this.way}
    >
      <p>
        <span class="les-cl-dot" aria-hidden="true"></span
        ><span class="les-cl-at"
          >${this.lost?i("class-phone-lost"):r`<b>${w(e)}</b> <span>${e.title}</span>`}</span
        >
      </p>
      ${t?r`<button
              class="les-cl-small"
              type="button"
              @click=${()=>this.turn("left")}
            >
              ${i("class-phone-leave")}
            </button>`:r`<button
              class="les-cl-small les-cl-main"
              type="button"
              @click=${()=>this.back()}
            >
              ${i("class-phone-back")}
            </button>`}
    </div>`}step(e){let{step:t,black:n}=e;return r`<details open>
      <summary>
        <span class="les-cl-eyebrow">${i("class-phone-now")}</span>
        <h2 class="les-cl-question">${t.question||t.title}</h2>
      </summary>
      ${n?r`<p class="les-cl-phase">${i("class-phone-black")}</p>`:c}
      <div class="les-cl-body">${G(e,this)}</div>
    </details>`}};function ae(s){return!!s?.step&&(!s.phase||s.phase==="published")}function Ps(){let s=document.activeElement;return!s?.matches(Et)||!s.closest("#lesson")?!1:!!(s.value??s.textContent)}function Rt(){window.top===window?new je:Object.assign(Te.dataset,{lesFramed:"yes",lesLed:"yes"})}var Ke=class{constructor(e){this.ballots=new C(qe,()=>this.draw());this.box=new H(this.ballots.page,()=>this.draw());this.told=null;this.lost=!1;this.link=e=>({href:`${S()}#${e}`,aside:!0});this.page=e,x();let t={stream:g("events?for=phone"),now:g("now?for=phone")},n=new T(t,a=>this.take(a),a=>{this.lost=a==="lost",this.draw()});addEventListener("les-leave",()=>n.stop()),this.draw(),n.keep()}take(e){let t=this.told;t&&t.lesson!==e.lesson&&this.box.clear(),this.told=e,this.ballots.follow(e),this.draw();let n=J(t,e);n&&v(n)}draw(){y(r`${this.lost?r`<p class="les-notice">${i("class-phone-lost")}</p>`:c}
        ${this.shown()}
        <p class="les-cl-try">
          ${i("class-phone-whole-why")}
          <a href=${S()}>${i("class-phone-whole")}</a>
        </p>`,this.page)}shown(){let e=this.told;if(!e?.running||!e.step){let a=e?.ended?"class-phone-ended":"class-phone-waits";return r`<h1>${i("class-phone-label")}</h1>
        <p class="les-cl-phase">${i(e?a:"class-phone-comes")}</p>
        ${e?.ended?r`<p><a href=${`${S()}#Help-first`}>${i("class-phone-box-help")}</a></p>`:c}`}let{step:t,black:n}=e;return r`<h1 class="les-cl-eyebrow">${w(t)} · ${t.title}</h1>
      <h2 class="les-cl-question">${t.question||t.title}</h2>
      ${n?r`<p class="les-cl-phase">${i("class-phone-black")}</p>`:c}
      <div class="les-cl-body">
        ${G(e,this)}
        ${ae(e)?ne(this,t.view,i("class-phone-step-view")):c}
      </div>`}};function Lt(s){new Ke(s)}var Ue=s=>`les-${s}`;function q(s){try{return sessionStorage.getItem(Ue(s))}catch{return null}}function E(s,e){try{e?sessionStorage.setItem(Ue(s),e):sessionStorage.removeItem(Ue(s))}catch{}}function oe(s){let e=Math.max(0,Math.floor(s));return`${Math.floor(e/60)}:${String(e%60).padStart(2,"0")}`}function ie(s,e){let t=s.running?e/1e3:0;return{step:s.step_seconds+t,lesson:s.lesson_seconds+t}}function re(s,e){let t=ie(s,e).lesson-s.planned_seconds;return Math.max(s.late_by_minutes,t>=60?Math.floor(t/60):0)}var ze=class{constructor(e){this.told=null;this.since=0;this.lost=!1;this.wrong="";this.secret=q("remote")??"";this.line=null;this.page=e,x(),this.secret&&this.follow(),setInterval(()=>this.told?.clock.running&&this.draw(),1e3),this.draw()}follow(){let e={now:g("teacher/now"),secret:this.secret};this.line=new T(e,t=>this.take(t),t=>{if(t==="refused")return this.forget();this.lost=t==="lost",this.draw()}),this.line.keep()}forget(){this.line?.stop(),this.secret="",this.told=null,E("remote",""),this.draw()}take(e){let t=this.told&&e.step?.number!==this.told.step?.number;this.told=e,this.since=performance.now(),this.draw(),t&&e.step&&v(`${w(e.step)}. ${e.step.title}`)}async enter(e){e.preventDefault();let n=e.currentTarget.querySelector("input").value.replace(/\D/g,""),{status:a,told:o}=await j("remote",{digits:n});a>=200&&a<300&&o.token?(this.wrong="",this.secret=o.token,E("remote",o.token),this.follow()):(this.wrong=i(a?"class-remote-wrong":"class-remote-lost"),v(this.wrong)),this.draw()}async act(e){let{status:t}=await be(e,this.secret);t===404&&this.forget(),t||(this.lost=!0,this.draw())}draw(){y(this.secret?this.buttons():this.digits(),this.page)}digits(){return r`<form
      class="les-r-form"
      @submit=${e=>{this.enter(e)}}
    >
      <h1>${i("class-remote-title")}</h1>
      <p id="les-r-how">${i("class-remote-how")}</p>
      <label for="les-r-digits">${i("class-remote-digits")}</label>
      <input
        id="les-r-digits"
        inputmode="numeric"
        autocomplete="off"
        maxlength="7"
        size="7"
        aria-describedby="les-r-how"
        aria-invalid=${this.wrong?"true":c}
        required
      />
      ${this.wrong?r`<p class="les-notice">${this.wrong}</p>`:c}
      <button class="les-cl-button les-cl-main">${i("class-remote-enter")}</button>
    </form>`}buttons(){let e=this.told,t=!e?.running||!e.step;return r`<div class="les-r">
      ${this.lost?r`<p class="les-notice">${i("class-remote-lost")}</p>`:c}
      <div class="les-r-head">
        ${t?r`<h1>${i("class-remote-waits")}</h1>`:r`<p class="les-cl-eyebrow">${w(e.step)}</p>
                <h1>${e.step.title}</h1>
                ${this.clock(e)}`}
      </div>
      <button
        class="les-cl-button les-cl-main les-r-next"
        type="button"
        ?disabled=${t||e.step.number===e.step.of}
        @click=${()=>{this.act({do:"next"})}}
      >
        ${i("class-remote-next")}
      </button>
      <button
        class="les-cl-button les-r-back"
        type="button"
        ?disabled=${t||e.step.number===1}
        @click=${()=>{this.act({do:"back"})}}
      >
        ${i("class-remote-back")}
      </button>
      <div class="les-cl-row">
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${t}
          aria-pressed=${!!e?.black}
          @click=${()=>{this.act({do:"black",on:!e.black})}}
        >
          ${i("class-teacher-black")}
        </button>
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${t}
          @click=${()=>{this.act({do:"clock",running:!e.clock.running})}}
        >
          ${i(e?.clock.running===!1?"class-teacher-go-on":"class-teacher-pause")}
        </button>
      </div>
    </div>`}clock({clock:e}){let t=performance.now()-this.since,n=re(e,t);return r`<p class="les-t-clock">
      <b class="les-t-time">${oe(ie(e,t).lesson)}</b> ${e.running?n?r`<strong class="les-t-late"
                >${i("class-teacher-behind",{n})}</strong
              >`:c:r`<strong class="les-t-late">${i("class-teacher-paused")}</strong>`}
    </p>`}};function Pt(s){new ze(s)}function Fe(s){let{phase:e,round:t,rounds:n}=s,a=n.includes(1)&&n.includes(2);return s.ended?{name:"class-teacher-anew",act:{do:"anew"}}:s.running?e==="think"?{name:"class-teacher-open",act:{do:"open"}}:e==="open"?{name:"class-teacher-close",act:{do:"close"}}:e==="closed"&&a&&t===1?{name:"class-teacher-open-again",act:{do:"open"}}:e==="closed"&&n.includes(2)?{name:"class-teacher-publish",act:{do:"publish"}}:e==="published"&&Ms(s)?{name:"class-teacher-pairs",act:{do:"show-pairs"}}:s.step?.activity==="box"&&s.box!=="closed"?s.box==="open"?{name:"class-teacher-box-close",act:{do:"box-close"}}:{name:"class-teacher-box-open",act:{do:"box-open"}}:s.next?{name:"class-teacher-next",act:{do:"next"},title:s.next.title}:{name:"class-teacher-end",act:{do:"end"}}:{name:"class-teacher-begin",act:{do:"begin"}}}function Ms({rounds:s,votes:e}){return s.length===1&&s[0]===2&&e.some(({kind:t,pairs:n})=>t==="item"&&!n)}function Cs(s){return Object.fromEntries([...s].filter(({name:e})=>e).map(({name:e,value:t})=>[e,Math.min(500,Math.max(0,Math.round(Number(t)||0)))]))}function Mt(s,e){let t=s.votes.flatMap(n=>(s.totals?.[n.question]??[]).filter(({round:a})=>typeof a=="number").map(({round:a})=>({vote:n,round:a})));return t.length?r`<details class="les-t-more">
    <summary>${i("class-teacher-hands")}</summary>
    <p>${i("class-teacher-hands-how")}</p>
    ${t.map(({vote:n,round:a})=>r`<form
          class="les-t-hands"
          @submit=${o=>{o.preventDefault();let l=o.currentTarget,h=Cs(l.querySelectorAll("input"));e({do:"hands",question:n.question,round:a,counts:h})}}
        >
          <fieldset>
            <legend>
              ${M(n)} ·
              ${i(a===1?"class-phone-first":"class-phone-second")}
            </legend>
            ${n.options.map(({id:o,text:l})=>r`<label
                  >${l}
                  <input
                    type="number"
                    name=${o}
                    min="0"
                    max="500"
                    inputmode="numeric"
                    autocomplete="off"
                /></label>`)}
            <button class="les-cl-button">${i("class-teacher-hands-in")}</button>
          </fieldset>
        </form>`)}
  </details>`:c}var Hs={ArrowRight:"next",PageDown:"next",ArrowLeft:"back",PageUp:"back",b:"black",B:"black"},Bs="a, button, summary, input, select, textarea, [contenteditable], [role='slider']";function Ae({key:s,ctrlKey:e,altKey:t,metaKey:n,shiftKey:a,target:o}){if(e||t||n||a&&s!=="B")return null;let l=Hs[s]??null,h=o?.closest?.(Bs);return h?h.matches("a, button, summary")&&["PageUp","PageDown"].includes(s)?l:null:l}function _e(s){if(typeof BroadcastChannel>"u")return()=>{};let e=new BroadcastChannel("class");return e.addEventListener("message",({data:t})=>s(t)),t=>e.postMessage(t)}var le=({step:s,phase:e,votes:t})=>!!s?.view&&(!e||!t.length||e==="published");function Se(s){let{step:e,phase:t,box:n}=s,a=e?.activity==="box"&&n!=="closed";return!le(s)||t==="published"||a||e.number===1?"words":"view"}var Ee=(s,e)=>s?.step?.id!==e.step?.id||s?.phase!==e.phase||s?.box!==e.box;function Ct({notes:s,clock:e},t){if(!s)return c;let n=(o,l)=>l?r`<h2>${i(o)}</h2>
          <p>${l}</p>`:c,a=re(e,t);return r`${n("class-teacher-note-say",s.say)}${n("class-teacher-note-ask",s.ask)}${n("class-teacher-note-watch",s.watch)}
  ${s.safety?r`<div class="les-t-safety">
          <h2>${i("class-teacher-note-safety")}</h2>
          <p>${s.safety}</p>
        </div>`:c}
  ${s.cut||e.cuts.length?r`<div class="les-t-cut" data-late=${a>0?"yes":c}>
          <h2>
            ${a?i("class-teacher-late",{n:a}):i("class-teacher-cut")}
          </h2>
          ${s.cut?r`<p>${s.cut}</p>`:c}
          ${a&&e.cuts.length?r`<h3>${i("class-teacher-cuts")}</h3>
                  <ul>
                    ${e.cuts.map(({title:o,cut:l})=>r`<li><b>${o}</b> ${l}</li>`)}
                  </ul>`:c}
        </div>`:c}`}function Ht({clock:s,plan:e,step:t,phones:n},a){let o=ie(s,a),l=e.reduce((d,m)=>d+m.minutes,0),h=e.find(({id:d})=>d===t.id)?.minutes??0,p=re(s,a);return r`<div class="les-t-clock">
    <p>
      <b class="les-t-time">${oe(l*60-o.lesson)}</b>
      <span>${i("class-teacher-left",{n:l})}</span>
    </p>
    <p>
      <b>${oe(o.step)}</b>
      <span>${i("class-teacher-in-step",{n:h})}</span>
    </p>
    <p>
      ${s.running?p?r`<strong class="les-t-late"
                >${i("class-teacher-behind",{n:p})}</strong
              >`:r`<span>${i("class-teacher-on-time")}</span>`:r`<strong class="les-t-late">${i("class-teacher-paused")}</strong>`}
    </p>
    <p class="les-t-phones">
      <b>${n??0}</b>
      <span>${i("class-teacher-phones",{n:n??0})}</span>
    </p>
  </div>`}function Bt(s){let{step:e,black:t}=s,n=P(s);return r`<div class="les-t-wall">
    <h2>
      ${i("class-teacher-wall")}${t?r` <em>${i("class-teacher-dark")}</em>`:c}
    </h2>
    <p class="les-t-question">${e.question||e.title}</p>
    ${n?r`<p class="les-cl-phase" data-phase=${s.phase}>${n}</p>`:c}
    ${Ns(s)}
    ${s.box?r`<p>
            ${i(s.box==="open"?"class-phone-box-open":"class-phone-box-closed")}
          </p>`:c}
  </div>`}function Ns(s){if(s.phase==="open"){let t=Math.max(0,...Object.values(s.answered??{}));return r`<p class="les-t-answered">
      ${i("class-teacher-answered",{n:t})}
    </p>`}let e=s.votes.filter(({question:t})=>s.totals?.[t]?.length);return e.length?r`<div
      class="les-t-totals"
      tabindex="0"
      role="group"
      aria-label=${i("class-teacher-totals")}
    >
      ${e.map(t=>Os(s,t))}
    </div>
    ${s.phase==="published"&&s.pairs_in?r`<p>${i("class-teacher-pairs-in",{n:s.pairs_in})}</p>`:c}`:s.pairs_in?r`<p>${i("class-teacher-pairs-in",{n:s.pairs_in})}</p>`:c}function Os(s,e){let{question:t,options:n,answers:a}=e,o=s.totals[t].filter(({round:h})=>Number(h)),l=h=>i(h===1?"class-phone-first":"class-phone-second");return r`<table>
    <caption>
      ${M(e)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${i("class-teacher-option")}</th>
        ${o.map(({round:h})=>r`<th scope="col">${l(h)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${n.map(({id:h,text:p})=>r`<tr>
            <th scope="row">
              ${a?.some(({option:d,right:m})=>m&&d===h)?"✓ ":""}${p}
            </th>
            ${o.map(({counts:d})=>r`<td>${d[h]??0}</td>`)}
          </tr>`)}
    </tbody>
  </table>`}var Nt=[1280,720];function Is({addresses:s,preflight:e},{size:t,key:n}){let[a]=s??[],{phones:o=0,room:l=0,visitors:h=0,isolated:p=null,country:d=""}=e??{},m=t&&t[0]>=Nt[0]&&t[1]>=Nt[1];return[{name:i("class-teacher-check-address"),...a?A("good","class-teacher-check-address-is",{address:a.replace(/\/$/,"")}):A("bad","class-teacher-check-address-none")},{name:i("class-teacher-check-country"),...d?A("good","class-teacher-check-country-is",{country:d}):A("open","class-teacher-check-country-none")},{name:i("class-teacher-check-phones"),...p?A("bad","class-teacher-check-phones-isolated"):o?A("good","class-teacher-check-phones-seen",{n:o}):A("open","class-teacher-check-phones-none")},{name:i("class-teacher-check-room"),...A(h<l?"good":"bad","class-teacher-check-room-size",{n:l,visitors:h})},{name:i("class-teacher-check-wall"),...t?A(m?"good":"bad",m?"class-teacher-check-wall-fits":"class-teacher-check-wall-small",{width:String(t[0]),height:String(t[1])}):A("open","class-teacher-check-wall-none")},{name:i("class-teacher-check-clicker"),...n?A("good",Ds[n]):A("open","class-teacher-check-clicker-none")}]}var A=(s,e,t={})=>({light:s,said:i(e,t)}),Ds={next:"class-teacher-check-clicker-next",back:"class-teacher-check-clicker-back",black:"class-teacher-check-clicker-black"},Ws={good:"class-teacher-light-good",open:"class-teacher-light-open",bad:"class-teacher-light-bad"},Vs={handout:"class-teacher-sheet-handout",claims:"class-teacher-sheet-claims",body:"class-teacher-sheet-body",visit:"class-teacher-sheet-visit"},js={plan:"class-teacher-sheet-plan",letter:"class-teacher-sheet-letter",answers:"class-teacher-sheet-key"};function Ot(s,e,t){let n=s.plan.reduce((a,{minutes:o})=>a+o,0);return r`<div class="les-t-start">
    <section>
      <h1>${i(s.ended?"class-teacher-over":"class-teacher-start")}</h1>
      <p>${i(s.ended?"class-teacher-over-why":"class-teacher-start-why")}</p>
      ${s.asked?.length?r`<details class="les-t-more">
              <summary>${i("class-teacher-asked",{n:s.asked.length})}</summary>
              <ul class="les-t-asked">
                ${s.asked.map(a=>r`<li>${a}</li>`)}
              </ul>
            </details>`:c}
      <h2>${i("class-teacher-checks")}</h2>
      <ul class="les-t-checks">
        ${Is(s,e).map(({light:a,name:o,said:l})=>r` <li data-light=${a}>
              <span class="les-t-light" aria-hidden="true"
                >${{good:"✓",open:"○",bad:"!"}[a]}</span
              >
              <span
                ><b>${o}</b>
                <span class="les-unseen">${i(Ws[a])}</span>
                <span>${l}</span></span
              >
            </li>`)}
      </ul>
      ${t.refusal?r`<p class="les-notice">${t.refusal}</p>`:c}
      <div class="les-cl-row">
        <button
          class="les-cl-button les-cl-main les-t-next"
          type="button"
          @click=${t.begin}
        >
          ${i(s.ended?"class-teacher-anew":"class-teacher-begin")}
        </button>
        <a class="les-cl-button" href=${`${U()}wall`} target="_blank" rel="noopener"
          >${i("class-teacher-open-wall")}</a
        >
      </div>
      <p class="les-cl-note">${i("class-teacher-paper")}</p>
    </section>
    <section>
      <h2>${i("class-teacher-plan",{n})}</h2>
      <ol class="les-t-plan">
        ${s.plan.map(({title:a,minutes:o})=>r`<li>
              <span>${a}</span>
              <span>${i("class-teacher-minutes",{n:o})}</span>
            </li>`)}
      </ol>
      <h2>${i("class-teacher-print")}</h2>
      <ul class="les-t-sheets">
        ${Object.entries(Vs).map(([a,o])=>r`<li>
              <a href=${g(`print/${a}.html`)} target="_blank" rel="noopener"
                >${i(o)}</a
              >
            </li>`)}
        ${Object.entries(js).map(([a,o])=>r`<li>
              <button
                class="les-t-link"
                type="button"
                @click=${()=>t.sheet(a)}
              >
                ${i(o)}
              </button>
            </li>`)}
      </ul>
    </section>
  </div>`}var Ge={anew:{ask:"class-teacher-anew-ask",why:"class-teacher-anew-why",do:"class-teacher-anew"},end:{ask:"class-teacher-end-ask",why:"class-teacher-end-why",do:"class-teacher-end"}};function qs(){let s=location.hash.slice(1);return s&&history.replaceState(null,"",location.pathname),s&&E("secret",s),s||q("secret")||""}var Je=class{constructor(e,t){this.told=null;this.since=0;this.lost=!1;this.refusal="";this.digits="";this.keys=!0;this.look="words";this.checks={size:null,key:null};this.acting=Promise.resolve();this.ending="anew";this.page=e,this.secret=t,x(),this.keys=q("clicker")!=="off",this.tell=_e(o=>this.hear(o)),this.tell({kind:"ask"}),addEventListener("keydown",o=>this.onKey(o)),setInterval(()=>this.tick(),1e3);let n={stream:g("teacher/events"),now:g("teacher/now"),secret:t};new T(n,o=>this.take(o),o=>{if(o==="refused")return this.leave();this.lost=o==="lost",this.draw()}).keep()}leave(){E("secret",""),location.replace(U())}take(e){let t=this.told;this.told=e,this.since=performance.now(),Ee(t,e)&&(this.look=Se(e),this.refusal=""),e.lesson!==t?.lesson&&(this.digits=""),this.draw(),t&&v(this.news(t,e))}news(e,t){let n=t.step&&t.step.id!==e.step?.id?`${w(t.step)}. ${t.step.title}.`:"",a=t.phase!==e.phase||t.round!==e.round;return[n,a?P(t):""].filter(Boolean).join(" ")}hear(e){e.kind==="stroke"&&this.onStroke(e.stroke),e.kind==="size"&&(this.checks.size=[e.width,e.height]),this.draw()}onKey(e){let t=this.keys&&!e.repeat&&!e.defaultPrevented?Ae(e):null;!t||document.querySelector("dialog[open]")||(e.preventDefault(),this.onStroke(t))}onStroke(e){this.checks.key=e;let t=this.told;if(!t?.running)return this.draw();if(e==="black")return this.act({do:"black",on:!t.black});if(e==="back"&&t.phase==="open")return this.draw();if(e==="back")return this.act({do:"back"});let n=Fe(t);n.act.do!=="end"&&this.act(n.act)}act(e){this.acting=this.acting.then(async()=>{let{status:t,told:n}=await be(e,this.secret);if(t===404)return this.leave();this.refusal=t>=200&&t<300?"":Ks(t,n.reason),this.refusal&&v(this.refusal),this.draw()})}tick(){this.told?.running&&this.told.clock.running&&this.draw()}draw(){let e=this.told;if(!e){y(r`<p class="les-t-wait">
          ${i(this.lost?"class-teacher-lost":"class-teacher-comes")}
        </p>`,this.page);return}y(r`${this.lost?r`<p class="les-notice">${i("class-teacher-lost")}</p>`:c}
      ${e.running?this.running(e):this.start(e)} ${this.asking()}`,this.page)}start(e){return Ot(e,this.checks,{begin:()=>e.ended?this.ask():this.act({do:"begin"}),sheet:t=>{this.sheet(t)},refusal:this.refusal})}running(e){return r`<div class="les-t-run">
      <section class="les-t-notes" aria-labelledby="les-t-title">
        <p class="les-cl-eyebrow">${w(e.step)}</p>
        <h1 id="les-t-title">${e.step.title}</h1>
        ${Ct(e,this.gone())}
      </section>
      <section class="les-t-desk" aria-label=${i("class-teacher-desk")}>
        ${Ht(e,this.gone())}${Bt(e)}
        ${this.refusal?r`<p class="les-notice">${this.refusal}</p>`:c}
        ${this.buttons(e)}${this.more(e)}
      </section>
    </div>`}gone(){return performance.now()-this.since}buttons(e){let t=Fe(e),{act:n,title:a}=t,o=e.rounds.includes(1)&&e.rounds.includes(2),l=(h,p,d)=>r`<button
        class="les-cl-button"
        type="button"
        aria-pressed=${d??c}
        @click=${()=>this.act(p)}
      >
        ${h}
      </button>`;return r`<div class="les-t-buttons les-t-first">
        <button
          class="les-cl-button"
          type="button"
          ?disabled=${e.step.number===1||e.phase==="open"}
          @click=${()=>this.act({do:"back"})}
        >
          ${i("class-teacher-back")}
        </button>
        <button
          class="les-cl-button les-cl-main les-t-next"
          type="button"
          @click=${()=>n.do==="end"?this.ask("end"):this.act(n)}
        >
          ${i(t.name,a?{title:a}:{})}
        </button>
      </div>
      <div class="les-t-buttons">
        ${n.do!=="next"&&e.next?l(i("class-teacher-skip",{title:e.next.title}),{do:"next"}):c}
        ${e.phase==="closed"&&o&&e.round===1?l(i("class-teacher-publish-now"),{do:"publish"}):c}
        ${le(e)?r`<button
                class="les-cl-button"
                type="button"
                @click=${()=>this.turn()}
              >
                ${i(this.look==="view"?"class-teacher-see-words":"class-teacher-see-view")}
              </button>`:c}
        ${l(i(e.black?"class-teacher-lit":"class-teacher-black"),{do:"black",on:!e.black},e.black)}
        ${l(i(e.clock.running?"class-teacher-pause":"class-teacher-go-on"),{do:"clock",running:!e.clock.running})}
        <a class="les-cl-button" href=${`${U()}wall`} target="_blank" rel="noopener"
          >${i("class-teacher-open-wall")}</a
        >
      </div>`}turn(){this.look=this.look==="view"?"words":"view",this.tell({kind:"look",at:this.look}),this.draw()}more(e){return r`${e.asked?r`<details class="les-t-more">
              <summary>${i("class-teacher-asked",{n:e.asked.length})}</summary>
              <p>${i("class-teacher-asked-note")}</p>
              <ul class="les-t-asked">
                ${e.asked.map(t=>r`<li>${t||r`<i>${i("class-phone-box-no")}</i>`}</li>`)}
              </ul>
            </details>`:c}
      ${Mt(e,t=>this.act(t))}
      <details class="les-t-more">
        <summary>${i("class-teacher-more")}</summary>
        <div class="les-t-tools">
          <label
            >${i("class-teacher-go")}
            <select
              autocomplete="off"
              @change=${({target:t})=>this.act({do:"go",step:t.value})}
            >
              ${e.plan.map(({id:t,number:n,title:a})=>r`<option
                    value=${t}
                    ?selected=${t===e.step.id}
                    .selected=${t===e.step.id}
                  >
                    ${n}. ${a}
                  </option>`)}
            </select></label
          >
          <label class="les-t-check"
            ><input
              type="checkbox"
              .checked=${this.keys}
              autocomplete="off"
              @change=${({target:t})=>this.switchKeys(t)}
            />
            ${i("class-teacher-keys")}</label
          >
          <p>
            <button
              class="les-cl-button"
              type="button"
              @click=${()=>{this.reveal()}}
            >
              ${i(this.digits?"class-teacher-digits-hide":"class-teacher-digits")}
            </button>
            ${this.digits?r`<b class="les-t-digits">${this.digits}</b>
                    ${i("class-teacher-digits-how")}`:c}
          </p>
          <p>
            <button class="les-cl-button" type="button" @click=${()=>this.ask()}>
              ${i("class-teacher-anew")}
            </button>
          </p>
        </div>
      </details>`}switchKeys(e){this.keys=e.checked,E("clicker",this.keys?"":"off")}async reveal(){if(this.digits)this.digits="";else{let e=await se("teacher/digits",this.secret).catch(()=>null);this.digits=e?.ok?(await e.json()).digits:""}this.draw(),this.digits&&v(this.digits.split("").join(" "))}async sheet(e){let t=l=>se(`print/${e}.${l}`,this.secret).catch(()=>null),n=await t("pdf"),a=n?.ok?n:await t("html");if(!a?.ok)return this.refusal=i("class-teacher-no-sheet"),this.draw();let o=document.createElement("a");o.href=URL.createObjectURL(await a.blob()),o.download=`${e}.${n?.ok?"pdf":"html"}`,o.click(),setTimeout(()=>URL.revokeObjectURL(o.href),6e4)}ask(e="anew"){this.ending=e,this.draw(),this.page.querySelector("dialog")?.showModal()}asking(){let e=({target:n})=>n.closest("dialog")?.close(),t=n=>(e(n),this.act({do:this.ending}));return r`<dialog class="les-t-ask" aria-labelledby="les-t-ask">
      <h2 id="les-t-ask">${i(Ge[this.ending].ask)}</h2>
      <p>${i(Ge[this.ending].why,{n:this.told?.asked?.length??0})}</p>
      <div class="les-cl-row">
        <button class="les-cl-button" type="button" autofocus @click=${e}>
          ${i("class-teacher-keep")}
        </button>
        <button class="les-cl-button les-cl-main" type="button" @click=${t}>
          ${i(Ge[this.ending].do)}
        </button>
      </div>
    </dialog>`}};function Ks(s,e=""){return s?i("class-teacher-refused",{reason:e}):i("class-teacher-no-answer")}function It(s){let e=qs();e?new Je(s,e):location.replace(U())}var Dt="ABCDEFGH",Ye=class{constructor(e){this.told=null;this.lost=!1;this.look="words";this.framed="";this.keys=!0;this.onKey=e=>{let t=this.keys&&!e.repeat&&!e.defaultPrevented?Ae(e):null;t&&(e.preventDefault(),e.stopImmediatePropagation(),this.tell({kind:"stroke",stroke:t}))};this.onFrame=({target:e})=>{e.contentWindow?.addEventListener("keydown",this.onKey,!0)};this.onSwitch=({target:e})=>{this.keys=e.checked,E("clicker",this.keys?"":"off"),e.blur()};this.page=e,x(),E("size","presenter"),this.keys=q("clicker")!=="off",this.tell=_e(a=>this.hear(a)),this.size(),addEventListener("resize",()=>this.size()),addEventListener("keydown",this.onKey);let t={stream:g("events?for=wall"),now:g("now?for=wall")},n=new T(t,a=>this.take(a),a=>{this.lost=a==="lost",this.draw()});this.draw(),n.keep()}take(e){let t=this.told;this.told=e,Ee(t,e)&&(this.look=Se(e)),this.draw();let n=J(t,e);n&&v(n)}hear(e){e.kind==="ask"&&this.size(),e.kind==="look"&&(this.look=e.at,this.draw())}size(){this.tell({kind:"size",width:innerWidth,height:innerHeight})}draw(){let e=this.told;if(document.documentElement.toggleAttribute("data-les-black",!!e?.black),e?.black){y(r`<p class="les-unseen">${i("class-wall-black")}</p>`,this.page);return}e?.running&&(this.framed=e.step?.view||this.framed),y(r`${e?.running&&e.step?this.step(e):this.start()}
      ${this.frame(e)}
      ${this.lost?r`<p class="les-w-lost">${i("class-wall-lost")}</p>`:c}`,this.page)}start(){let e=this.told?.ended?"class-wall-ended":"class-wall-welcome";return this.told?.ended&&this.framed?r`<header class="les-w-head" data-full="yes">
        <div><h1>${i(e)}</h1></div>
      </header>`:r`<div class="les-w-start">
        <h1>${i(e)}</h1>
        ${this.told?.ended?c:this.address("large")}
      </div>
      <footer class="les-w-foot">
        <label
          ><input
            type="checkbox"
            .checked=${this.keys}
            autocomplete="off"
            @change=${this.onSwitch}
          />
          ${i("class-wall-keys")}</label
        >
      </footer>`}address(e){let[t]=this.told?.addresses??[];return t?r`<div class="les-w-address" data-kind=${e}>
      <img src=${g("qr.svg")} alt=${i("class-wall-code")} width="300" height="300" />
      <p>
        ${e==="large"?r`<span>${i("class-wall-join")}</span>`:c}
        <b>${t.replace(/\/$/,"")}</b>
      </p>
    </div>`:c}frame(e){if(!this.framed)return c;let t=!!(e&&this.views(e));return r`<iframe
      class=${t?"les-w-frame":"les-w-frame les-w-waits"}
      ?inert=${!t}
      src=${`${S()}#${this.framed}`}
      title=${i("class-wall-view")}
      @load=${this.onFrame}
    ></iframe>`}views(e){return e.ended||e.running&&le(e)&&this.look==="view"}step(e){let t=e.step,n=this.views(e),a=t.number===1,o=P(e),l=r`<h1>${t.question||t.title}</h1>`,h=e.votes.length>1,p=n||h&&e.phase==="published";return r`<header class="les-w-head" data-full=${p?"yes":c}>
        ${p?r`<div>${l}${n&&t.text[0]?r`<p>${t.text[0]}</p>`:c}</div>`:r`<p>${w(t)} <span>${t.title}</span></p>`}
        ${a||p?c:this.address("small")}
      </header>
      ${n?c:r`<div class="les-w-body">
              <div class="les-w-words" data-many=${h?"yes":c}>
                ${p?c:l} ${this.text(e)}${this.votes(e)}
                ${e.box?r`<p class="les-w-text">
                        ${i(e.box==="open"?"class-phone-box-open":"class-phone-box-closed")}
                      </p>`:c}
              </div>
              ${a?this.address("large"):c}
            </div>`}
      ${o&&e.phase!=="published"?r`<p class="les-w-phase" data-phase=${e.phase}>${o}</p>`:c}`}text({step:e,votes:t,phase:n}){return n==="published"&&t.length?c:r`${e.text.map(a=>r`<p class="les-w-text">${a}</p>`)}`}votes(e){let{votes:t}=e,[n]=t;if(t.length>1){let a=e.phase==="published";return r`<ul class=${a?"les-w-shorts":"les-w-items"}>
        ${t.map(o=>a?this.short(o):r`<li>${o.text}</li>`)}
      </ul>`}return n?e.phase==="published"?this.results(n):this.options(e,n):c}options({step:e},t){let{story:n,options:a}=t,o=M(t);return r`${n?r`<p class="les-w-story"><b>${n.title}.</b> ${n.text}</p>`:c}
      ${o&&o!==e.question?r`<h2>${o}</h2>`:c}
      <ul class="les-w-options">
        ${a.map(({text:l},h)=>r`<li><b>${Dt[h]}</b><span>${l}</span></li>`)}
      </ul>`}short(e){let t=e.answers?.find(l=>l.right),n=e.options.find(({id:l})=>l===t?.option),a=(e.results??[]).filter(l=>l.enough),o=e.pairs?.shown.find(l=>l.option==="gained");return r`<li>
      <p>${e.text}</p>
      ${n?r`<p><b>✓ ${n.text}</b></p>
              ${ke(n.id,a,!0)}`:c}
      ${o?r`<p class="les-w-gained">${i("class-wall-gained",{n:o.about})}</p>`:c}
    </li>`}results(e){let t=(e.results??[]).filter(n=>n.enough);return r`${e.results?.length&&!t.length?r`<p class="les-w-text">${i("class-phone-too-few")}</p>`:c}
      <ul class="les-w-results">
        ${e.options.map((n,a)=>this.result(n,Dt[a],t,e.answers?.find(o=>o.option===n.id)))}
      </ul>`}result(e,t,n,a){return r`<li class=${a?.right?"les-w-right":""}>
      <b>${a?.right?"✓":t}</b>
      <div>
        <p><b>${e.text}</b></p>
        ${a?.answer?r`<p>${a.answer}</p>`:c}
      </div>
      <div>${ke(e.id,n,!0)}</div>
    </li>`}};function Wt(s){new Ye(s)}var Us={alone:_t,join:Lt,remote:Pt,teacher:It,wall:Wt},Vt=document.getElementById("class"),jt=Us[document.documentElement.dataset.lesClassPage??""];Vt&&jt?jt(Vt):document.documentElement.dataset.lesClass==="on"&&Rt();})();
