// A canvas with the few ways of vis-network that the picture uses, quick with many arrows: while the picture
// moves, what was painted last is moved and scaled; it is painted again when it comes to rest.

const vis = (() => {
  const REST = 120, SOONER = 100, SHARE = 8, ROOM = 0.2, NEAR = 6;
  class DataSet {
    items = new Map();

    changed = () => {};

    getIds() { return [...this.items.keys()]; }

    remove(ids) {
      ids.forEach((id) => this.items.delete(id));
      this.changed();
    }

    /** Add or change items; they are painted in the order of the last update, so that equal pictures are equal. */
    update(list) {
      list.forEach((item) => {
        const before = this.items.get(item.id) ?? {};
        this.items.delete(item.id);
        this.items.set(item.id, Object.assign(before, item));
      });
      this.changed();
    }
  }

  /** The curve of an arrow, between the rims of its marks: start, control point, end, direction at the end. */
  function curve({ smooth }, from, to, scale) {
    const dx = to.x - from.x, dy = to.y - from.y, way = smooth.type === "curvedCW" ? 1.3 : -1.3;
    const control = [(from.x + to.x) / 2 + way * smooth.roundness * dy, (from.y + to.y) / 2 - way * smooth.roundness * dx];
    const rim = (mark, gap) => {
      const [x, y] = [control[0] - mark.x, control[1] - mark.y], long = Math.hypot(x, y) || 1, far = Math.min(mark.size + gap, long * 0.9);
      return [mark.x + (x / long) * far, mark.y + (y / long) * far];
    };
    return { start: rim(from, 1 / scale), control, end: rim(to, 2 / scale) };
  }

  class Network {
    constructor(box, { nodes, edges }) {
      Object.assign(this, { box, nodes, edges, listeners: {}, scale: 1, centre: { x: 0, y: 0 }, painted: null, waiting: 0, resting: 0, cost: 0 });
      this.canvas = document.createElement("canvas");
      this.canvas.style.cssText = "position: absolute; left: 0; top: 0; transform-origin: 0 0; max-width: none;";
      this.sheet = document.createElement("div");
      this.sheet.className = "vis-network";
      this.sheet.style.cssText = "position: relative; overflow: hidden; touch-action: none; width: 100%; height: 100%;";
      this.sheet.append(this.canvas);
      box.append(this.sheet);
      nodes.changed = edges.changed = () => this.paintSoon();
      this.listen();
    }

    on(event, listener) { this.listeners[event] = listener; }

    setOptions() {}

    setSize(width, height) {
      [this.width, this.height] = [parseFloat(width), parseFloat(height)];
      this.paintSoon();
    }

    getScale() { return this.scale; }

    getViewPosition() { return { ...this.centre }; }

    canvasToDOM({ x, y }) {
      return { x: (x - this.centre.x) * this.scale + this.width / 2, y: (y - this.centre.y) * this.scale + this.height / 2 };
    }

    DOMtoCanvas({ x, y }) {
      return { x: (x - this.width / 2) / this.scale + this.centre.x, y: (y - this.height / 2) / this.scale + this.centre.y };
    }

    /** Look elsewhere: at once where a place is given, else as a movement. */
    moveTo({ position, scale = this.scale }) {
      this.scale = scale;
      if (!position) return this.glide();
      this.centre = { ...position };
      this.paintSoon();
    }

    redraw() { this.paint(); }

    /** Paint before the next frame, or at rest where the picture moves. */
    paintSoon() {
      if (this.waiting || this.resting) return;
      this.waiting = requestAnimationFrame(() => { this.waiting = 0; this.paint(); });
    }

    /** Move what is painted; paint anew at rest, and sooner where the eye would see what isn't painted. */
    glide() {
      if (!this.painted) return;
      clearTimeout(this.resting);
      this.resting = setTimeout(() => { this.resting = 0; this.paint(); }, REST);
      const { centre, scale, left, top, at } = this.painted, by = this.scale / scale;
      const x = (centre.x - this.centre.x) * this.scale + this.width / 2 - (left + this.width / 2) * by;
      const y = (centre.y - this.centre.y) * this.scale + this.height / 2 - (top + this.height / 2) * by;
      const bare = x > 0 || y > 0 || x + (this.width + 2 * left) * by < this.width || y + (this.height + 2 * top) * by < this.height;
      if (bare && performance.now() - at > Math.max(SOONER, SHARE * this.cost)) return this.paint();
      this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${by})`;
    }

    paint() {
      if (!this.width) return;
      const { canvas, scale, width, height } = this, pixel = devicePixelRatio;
      const left = Math.round(width * ROOM), top = Math.round(height * ROOM);
      const [wide, high] = [width + 2 * left, height + 2 * top];
      if (canvas.width !== Math.round(wide * pixel) || canvas.height !== Math.round(high * pixel)) {
        [canvas.width, canvas.height] = [Math.round(wide * pixel), Math.round(high * pixel)];
        [canvas.style.width, canvas.style.height] = [`${wide}px`, `${high}px`];
      }
      const context = canvas.getContext("2d");
      context.setTransform(pixel * scale, 0, 0, pixel * scale, pixel * (wide / 2 - this.centre.x * scale), pixel * (high / 2 - this.centre.y * scale));
      canvas.style.transform = `translate(${-left}px, ${-top}px)`;
      this.painted = { centre: { ...this.centre }, scale, left, top, at: performance.now() };
      this.seen = { left: this.centre.x - wide / 2 / scale, right: this.centre.x + wide / 2 / scale, top: this.centre.y - high / 2 / scale, bottom: this.centre.y + high / 2 / scale };
      this.listeners.beforeDrawing?.(context);
      this.arrows(context);
      this.marks(context);
      this.listeners.afterDrawing?.(context);
      this.gauge();
    }

    /** Learn how long painting takes, to the frame in which it is seen. */
    gauge() {
      const { painted } = this, start = painted.at;
      requestAnimationFrame(() => requestAnimationFrame(() => {
        this.cost = performance.now() - start;
        painted.at = performance.now();
      }));
    }

    arrows(context) {
      const { scale, seen } = this;
      this.curves = [];
      context.save();
      let last = null;
      for (const edge of this.edges.items.values()) {
        const from = this.nodes.items.get(edge.from), to = this.nodes.items.get(edge.to);
        if (edge.hidden || !from || !to) continue;
        const { start, control, end } = curve(edge, from, to, scale);
        const xs = [start[0], control[0], end[0]], ys = [start[1], control[1], end[1]];
        if (Math.max(...xs) < seen.left || Math.min(...xs) > seen.right || Math.max(...ys) < seen.top || Math.min(...ys) > seen.bottom) continue;
        const far = Math.hypot(end[0] - start[0], end[1] - start[1]);
        const wide = Math.min(edge.width, far / 8), tip = Math.min(4 / scale + 1.7 * wide, far * 0.4);
        const [ux, uy] = [end[0] - control[0], end[1] - control[1]], long = Math.hypot(ux, uy) || 1, [vx, vy] = [ux / long, uy / long];
        const neck = [end[0] - vx * tip * 0.9, end[1] - vy * tip * 0.9];
        if (!last || last.dashes !== edge.dashes || last.color.color !== edge.color.color || last.color.opacity !== edge.color.opacity) {
          context.globalAlpha = edge.color.opacity;
          context.strokeStyle = context.fillStyle = edge.color.color;
          context.setLineDash(edge.dashes ? edge.dashes.map((dash) => dash / scale) : []);
          last = edge;
        }
        context.lineWidth = wide;
        context.beginPath();
        context.moveTo(...start);
        context.quadraticCurveTo(...control, ...neck);
        context.stroke();
        context.beginPath();
        context.moveTo(...end);
        context.lineTo(end[0] - vx * tip - vy * tip * 0.45, end[1] - vy * tip + vx * tip * 0.45);
        context.lineTo(end[0] - vx * tip + vy * tip * 0.45, end[1] - vy * tip - vx * tip * 0.45);
        context.fill();
        this.curves.push({ id: edge.id, start, control, end });
      }
      context.restore();
    }

    marks(context) {
      const { scale, seen } = this;
      context.save();
      context.lineWidth = 1.5 / scale;
      for (const { x, y, size, shape, color, opacity } of this.nodes.items.values()) {
        if (x + size < seen.left || x - size > seen.right || y + size < seen.top || y - size > seen.bottom) continue;
        context.globalAlpha = opacity;
        context.fillStyle = color.background;
        context.strokeStyle = color.border;
        context.beginPath();
        if (shape === "dot") context.arc(x, y, size, 0, 2 * Math.PI);
        else if (shape === "square") context.rect(x - size, y - size, 2 * size, 2 * size);
        else for (const [dx, dy] of [[0, -1], [1, 0], [0, 1], [-1, 0]]) context.lineTo(x + dx * size, y + dy * size);
        context.closePath();
        context.fill();
        context.stroke();
      }
      context.restore();
    }

    getNodeAt(point) {
      const { x, y } = this.DOMtoCanvas(point);
      let found;
      for (const node of this.nodes.items.values()) {
        const reach = Math.max(node.size, NEAR / this.scale);
        if (Math.abs(node.x - x) <= reach && Math.abs(node.y - y) <= reach) found = node.id;
      }
      return found;
    }

    getEdgeAt(point) {
      const { x, y } = this.DOMtoCanvas(point), near = NEAR / this.scale;
      let found, least = near;
      for (const { id, start, control, end } of this.curves ?? []) {
        if (Math.min(start[0], control[0], end[0]) - near > x || Math.max(start[0], control[0], end[0]) + near < x) continue;
        if (Math.min(start[1], control[1], end[1]) - near > y || Math.max(start[1], control[1], end[1]) + near < y) continue;
        let before = start;
        for (let step = 1; step <= 16; step += 1) {
          const t = step / 16, s = 1 - t;
          const after = [0, 1].map((axis) => s * s * start[axis] + 2 * s * t * control[axis] + t * t * end[axis]);
          const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
          const along = Math.max(0, Math.min(1, ((x - before[0]) * dx + (y - before[1]) * dy) / (dx * dx + dy * dy || 1)));
          const far = Math.hypot(before[0] + along * dx - x, before[1] + along * dy - y);
          if (far < least) [least, found] = [far, id];
          before = after;
        }
      }
      return found;
    }

    /** Drag to move, two fingers to zoom; what doesn't move is a click. */
    listen() {
      const held = new Map();
      let moved = false;
      const spread = () => { const [a, b] = [...held.values()]; return Math.hypot(a.x - b.x, a.y - b.y) || 1; };
      this.sheet.addEventListener("pointerdown", (event) => {
        if (event.button) return;
        held.set(event.pointerId, { x: event.clientX, y: event.clientY });
        moved = held.size > 1;
      });
      this.sheet.addEventListener("pointermove", (event) => {
        if (event.pointerType === "mouse" && !event.buttons) held.clear();
        const before = held.get(event.pointerId);
        if (!before) return;
        const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
        if (!moved && Math.hypot(dx, dy) < 4) return;
        if (!moved) this.sheet.setPointerCapture(event.pointerId);
        moved = true;
        const apart = held.size === 2 ? spread() : 0;
        held.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (apart) this.scale = Math.min(6, Math.max(0.01, (this.scale * spread()) / apart));
        const share = held.size;
        this.centre = { x: this.centre.x - dx / share / this.scale, y: this.centre.y - dy / share / this.scale };
        this.glide();
      });
      const end = (event) => {
        if (held.delete(event.pointerId) && !moved && event.type === "pointerup") this.listeners.click?.({ event: { srcEvent: event } });
      };
      this.sheet.addEventListener("pointerup", end);
      this.sheet.addEventListener("pointercancel", end);
    }
  }

  return { DataSet, Network };
})();
