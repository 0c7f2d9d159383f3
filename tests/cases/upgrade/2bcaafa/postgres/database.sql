--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: api_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.api_key (
    hash text NOT NULL,
    project text NOT NULL,
    label text NOT NULL,
    created_ms bigint NOT NULL
);


--
-- Name: attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attempt (
    run bigint NOT NULL,
    stage integer NOT NULL,
    item bigint NOT NULL,
    claim integer NOT NULL,
    at_ms bigint NOT NULL,
    code text NOT NULL,
    error text NOT NULL,
    retried boolean NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.05');


--
-- Name: blob_use; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.blob_use (
    name text NOT NULL,
    run bigint NOT NULL
);


--
-- Name: block; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.block (
    run bigint NOT NULL,
    stage integer NOT NULL,
    lo bigint NOT NULL,
    hi bigint NOT NULL,
    status smallint NOT NULL,
    joins boolean NOT NULL,
    claim integer NOT NULL,
    failures integer NOT NULL,
    cap integer NOT NULL,
    pending bigint NOT NULL,
    owner bigint,
    ticket bigint,
    lane integer NOT NULL,
    ready_ms bigint NOT NULL,
    due_ms bigint NOT NULL,
    opened_ms bigint NOT NULL,
    started_ms bigint,
    ended_ms bigint,
    cursor text,
    given bigint
)
WITH (fillfactor='60', autovacuum_vacuum_scale_factor='0.05');


--
-- Name: cluster; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cluster (
    id bigint NOT NULL,
    project text NOT NULL,
    name text NOT NULL,
    newest integer NOT NULL,
    deleted_ms bigint
);


--
-- Name: cluster_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.cluster_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: cluster_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.cluster_id_seq OWNED BY public.cluster.id;


--
-- Name: cluster_trigger; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cluster_trigger (
    id bigint NOT NULL,
    cluster bigint NOT NULL,
    kind text NOT NULL,
    spec text NOT NULL,
    next_ms bigint,
    paused boolean NOT NULL,
    last_ms bigint,
    last_outcome text NOT NULL
);


--
-- Name: cluster_trigger_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.cluster_trigger_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: cluster_trigger_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.cluster_trigger_id_seq OWNED BY public.cluster_trigger.id;


--
-- Name: cluster_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.cluster_version (
    id bigint NOT NULL,
    cluster bigint NOT NULL,
    version integer NOT NULL,
    digest text NOT NULL,
    document text NOT NULL,
    manifests text NOT NULL,
    created_ms bigint NOT NULL
);


--
-- Name: cluster_version_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.cluster_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: cluster_version_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.cluster_version_id_seq OWNED BY public.cluster_version.id;


--
-- Name: counter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.counter (
    run bigint NOT NULL,
    stage integer NOT NULL,
    opened bigint NOT NULL,
    succeeded bigint NOT NULL,
    failed bigint NOT NULL,
    pruned bigint NOT NULL,
    retried bigint NOT NULL,
    cancelled bigint NOT NULL
)
WITH (fillfactor='40', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='200');


--
-- Name: gather; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.gather (
    run bigint NOT NULL,
    join_stage integer NOT NULL,
    scope bigint NOT NULL,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.05');


--
-- Name: idempotency; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idempotency (
    scope text NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    status integer NOT NULL,
    body text NOT NULL,
    created_ms bigint NOT NULL
);


--
-- Name: job; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job (
    key text NOT NULL,
    uid text NOT NULL,
    sealed bytea NOT NULL,
    result bytea,
    digest text NOT NULL,
    created_ms bigint NOT NULL
);


--
-- Name: lane; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lane (
    id integer NOT NULL,
    satellite text NOT NULL
);


--
-- Name: lane_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.lane_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: lane_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.lane_id_seq OWNED BY public.lane.id;


--
-- Name: log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.log (
    id bigint NOT NULL,
    run text NOT NULL,
    at_ms bigint NOT NULL,
    level text NOT NULL,
    stage text NOT NULL,
    item text NOT NULL,
    message text NOT NULL,
    fields text NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.05');


--
-- Name: output; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.output (
    id bigint NOT NULL,
    run bigint NOT NULL,
    stage integer NOT NULL,
    port smallint NOT NULL,
    parent bigint NOT NULL,
    refs bigint[],
    payload text NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.05', toast.autovacuum_vacuum_scale_factor='0.05');
ALTER TABLE ONLY public.output ALTER COLUMN payload SET STORAGE EXTERNAL;


--
-- Name: output_span; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.output_span (
    run bigint NOT NULL,
    stage integer NOT NULL,
    first_id bigint NOT NULL,
    last_id bigint NOT NULL,
    port smallint NOT NULL,
    parent_lo bigint NOT NULL,
    parent_hi bigint NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0.05');


--
-- Name: removed_run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.removed_run (
    id bigint NOT NULL,
    uid text NOT NULL,
    project text NOT NULL,
    cluster text NOT NULL,
    identity text,
    created_ms bigint NOT NULL,
    cleared boolean NOT NULL
);


--
-- Name: run; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.run (
    id bigint NOT NULL,
    uid text NOT NULL,
    project text NOT NULL,
    cluster text NOT NULL,
    version_id bigint NOT NULL,
    version integer NOT NULL,
    cause text NOT NULL,
    labels text NOT NULL,
    identity text,
    status text NOT NULL,
    pending bigint NOT NULL,
    sla_ms bigint,
    deadline_ms bigint,
    sla_state text NOT NULL,
    created_ms bigint NOT NULL,
    ended_ms bigint
)
WITH (fillfactor='20', autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='200');


--
-- Name: satellite; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.satellite (
    identifier text NOT NULL,
    manifest text NOT NULL,
    image text NOT NULL,
    updated_ms bigint NOT NULL,
    paused_until_ms bigint DEFAULT 0 NOT NULL
);


--
-- Name: secret; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.secret (
    project text NOT NULL,
    cluster text NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    sealed bytea NOT NULL,
    updated_ms bigint NOT NULL
);


--
-- Name: sequence; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sequence (
    kind text NOT NULL,
    next_id bigint NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='200');


--
-- Name: stop; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stop (
    owner bigint NOT NULL,
    run bigint NOT NULL
);


--
-- Name: usage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.usage (
    run bigint NOT NULL,
    stage integer NOT NULL,
    name text NOT NULL,
    amount double precision NOT NULL
);


--
-- Name: worker; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.worker (
    id bigint NOT NULL,
    until_ms bigint NOT NULL
)
WITH (autovacuum_vacuum_scale_factor='0', autovacuum_vacuum_threshold='200');


--
-- Name: worker_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.worker_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: worker_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.worker_id_seq OWNED BY public.worker.id;


--
-- Name: cluster id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster ALTER COLUMN id SET DEFAULT nextval('public.cluster_id_seq'::regclass);


--
-- Name: cluster_trigger id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster_trigger ALTER COLUMN id SET DEFAULT nextval('public.cluster_trigger_id_seq'::regclass);


--
-- Name: cluster_version id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster_version ALTER COLUMN id SET DEFAULT nextval('public.cluster_version_id_seq'::regclass);


--
-- Name: lane id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lane ALTER COLUMN id SET DEFAULT nextval('public.lane_id_seq'::regclass);


--
-- Name: worker id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker ALTER COLUMN id SET DEFAULT nextval('public.worker_id_seq'::regclass);


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.alembic_version (version_num) FROM stdin;
0008
\.


--
-- Data for Name: api_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.api_key (hash, project, label, created_ms) FROM stdin;
ca451600505f6306ebc8221df70398ebcdb2430622e255655084e88b029e704b	*	EXO_API_KEY	1796109810423
a867fbab266fa813eeb507c2240fd91f1fcaed09e21481e3cfafde25a676fa92	lab	laptop	1
\.


--
-- Data for Name: attempt; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.attempt (run, stage, item, claim, at_ms, code, error, retried) FROM stdin;
1883357778718695736	1	200007	1	1796109942215	unwanted	item 0 is not wanted	f
1883357778718695736	1	200009	1	1796109942215	unwanted	item 2 is not wanted	f
1883357778781721809	1	200016	1	1796109942283	unwanted	item 0 is not wanted	f
1883357778781721809	1	200017	1	1796109942283	unwanted	item 1 is not wanted	f
1883357778853296464	1	200021	1	1796109942328	too-early	not before the upgrade	f
1883357778853296464	1	200022	1	1796109942328	too-early	not before the upgrade	f
1883357780303941085	1	200054	1	1796109943722	retryable	once more	t
1883357780303941085	1	200055	1	1796109943722	retryable	once more	t
1883357780504589109	1	200062	1	1796109943895	too-early	not before the upgrade	f
\.


--
-- Data for Name: blob_use; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.blob_use (name, run) FROM stdin;
20788/a1a9999f2f2d7f313c195cd73ab3b7cc1203617bc27fcddfce730079a3142a7c	1883357779075788667
20788/469cd770ea2e24b910bb43de824d018c977b9ae190cc84ce7574ca067e90958b	1883357780655648595
20788/228b6976380e513d76cb3b397fced5c776b43f607ce7ed065c51ad4ca5d17dc5	1883357781217331543
20788/ef696cd7e956dd8b9d240fe57482a8107b4c74eb23779e376f8bebb89c24bb45	1883357781217331543
\.


--
-- Data for Name: block; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.block (run, stage, lo, hi, status, joins, claim, failures, cap, pending, owner, ticket, lane, ready_ms, due_ms, opened_ms, started_ms, ended_ms, cursor, given) FROM stdin;
1883357770879911496	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109934692	1796109934692	1796109934692	\N	1796109934692	\N	\N
1883357770879911496	1	100001	100001	1	f	1	0	0	0	2	2	4	1796109934692	1796109934692	1796109934692	1796109934746	\N	\N	\N
1883357771374534093	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109935164	1796109935164	1796109935164	\N	1796109935164	\N	\N
1883357771374534093	1	100002	100002	1	f	1	0	0	0	2	3	4	1796109935164	1796109935164	1796109935164	1796109935184	\N	\N	\N
1883357777779603471	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109941272	1796109941272	1796109941272	\N	1796109941272	\N	\N
1883357777779603471	1	200001	200001	3	f	1	0	0	0	\N	3	5	1796109941987	1796109941987	1796109941272	1796109941315	1796109941988	\N	\N
1883357778656757023	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942108	1796109942108	1796109942108	\N	1796109942108	\N	\N
1883357778656757023	1	200003	200003	3	f	1	0	0	0	\N	5	5	1796109942141	1796109942141	1796109942108	1796109942117	1796109942142	\N	\N
1883357778718695736	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942167	1796109942167	1796109942167	\N	1796109942167	\N	\N
1883357778656757023	3	0	0	3	t	1	0	0	0	\N	8	5	1796109942262	1796109942262	1796109942108	1796109942243	1796109942262	\N	\N
1883357778656757023	2	200004	200006	3	f	1	0	0	0	\N	6	5	1796109942215	1796109942215	1796109942142	1796109942179	1796109942215	\N	\N
1883357778718695736	1	200007	200007	4	f	1	1	0	0	\N	6	5	1796109942215	1796109942215	1796109942167	1796109942179	1796109942215	\N	\N
1883357778718695736	1	200008	200008	3	f	1	0	0	0	\N	\N	5	1796109942215	1796109942215	1796109942167	1796109942179	1796109942215	\N	\N
1883357778718695736	1	200009	200009	4	f	1	1	0	0	\N	\N	5	1796109942215	1796109942215	1796109942167	1796109942179	1796109942215	\N	\N
1883357778781721809	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942228	1796109942228	1796109942228	\N	1796109942228	\N	\N
1883357778718695736	2	200014	200015	3	f	1	0	0	0	\N	8	5	1796109942262	1796109942262	1796109942215	1796109942243	1796109942262	\N	\N
1883357778781721809	1	200016	200017	4	f	1	1	0	0	\N	9	5	1796109942283	1796109942283	1796109942228	1796109942252	1796109942283	\N	\N
1883357778853296464	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942296	1796109942296	1796109942296	\N	1796109942296	\N	\N
1883357778853296464	1	200021	200022	4	f	1	1	0	0	\N	11	5	1796109942328	1796109942328	1796109942296	1796109942305	1796109942328	\N	\N
1883357778916847210	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942356	1796109942356	1796109942356	\N	1796109942356	\N	\N
1883357778916847210	1	200023	200023	5	f	1	0	0	0	\N	14	5	1796109942401	1796109942401	1796109942356	1796109942379	1796109942401	\N	\N
1883357778916847210	1	200024	200024	3	f	1	0	0	0	\N	\N	5	1796109942401	1796109942401	1796109942356	1796109942379	1796109942401	\N	\N
1883357778916847210	2	200025	200025	5	f	1	0	0	0	\N	15	5	1796109942424	1796109942424	1796109942401	1796109942414	1796109942424	\N	\N
1883357778998219797	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942434	1796109942434	1796109942434	\N	1796109942434	\N	\N
1883357778998219797	1	200026	200026	3	f	1	0	0	0	\N	16	5	1796109942471	1796109942471	1796109942434	1796109942447	1796109942471	\N	\N
1883357779144079422	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942573	1796109942573	1796109942573	\N	1796109942573	\N	\N
1883357779144079422	1	200030	200032	3	f	1	0	0	0	\N	22	5	1796109942676	1796109942676	1796109942573	1796109942598	1796109942676	\N	\N
1883357778998219797	2	0	0	3	t	1	0	0	0	\N	18	1	1796109942828	1796109942828	1796109942434	1796109942506	1796109942828	\N	\N
1883357780552487209	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943916	1796109943916	1796109943916	\N	1796109943916	\N	\N
1883357780552487209	1	200064	200064	3	f	1	0	0	0	\N	49	5	1796109943952	1796109943952	1796109943916	1796109943930	1796109943952	\N	\N
1883357780611128119	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943972	1796109943972	1796109943972	\N	1796109943972	\N	\N
1883357780791445744	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944144	1796109944144	1796109944144	\N	1796109944144	\N	\N
1883357780791445744	1	200070	200070	1	f	2	0	0	0	3	60	5	1796109944180	1796109944180	1796109944144	1796109944204	\N	"3"	3
1883357780611128119	1	200066	200066	3	f	1	0	0	0	\N	52	5	1796109944204	1796109944204	1796109943972	1796109943984	1796109944204	\N	\N
1883357780552487209	2	0	0	3	t	1	0	0	0	\N	50	1	1796109944288	1796109944288	1796109943916	1796109943968	1796109944288	\N	\N
1883357780552487209	3	200084	200084	1	f	1	0	0	0	3	66	5	1796109944288	1796109944288	1796109944288	1796109944308	\N	\N	\N
1883357781059044973	2	200101	200104	0	f	0	0	0	0	\N	\N	5	1796110004461	1796110004461	1796109944461	\N	\N	\N	\N
1883357779075788667	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942508	1796109942508	1796109942508	\N	1796109942508	\N	\N
1883357779075788667	1	200028	200028	3	f	1	0	0	0	\N	20	5	1796109942555	1796109942555	1796109942508	1796109942523	1796109942555	\N	\N
1883357780504589109	2	200063	200063	1	f	1	0	0	0	3	48	5	1796109943895	1796109943895	1796109943895	1796109943908	\N	\N	\N
1883357780791445744	2	200071	200073	3	f	1	0	0	0	\N	60	5	1796109944251	1796109944251	1796109944180	1796109944204	1796109944251	\N	\N
1883357779075788667	2	200029	200029	3	f	1	0	0	0	\N	22	5	1796109942645	1796109942645	1796109942555	1796109942598	1796109942645	\N	\N
1883357778998219797	3	200037	200037	3	f	1	0	0	0	\N	29	5	1796109942854	1796109942854	1796109942828	1796109942839	1796109942854	\N	\N
1883357780237540346	3	200053	200053	2	t	0	0	0	1	\N	\N	5	1796109943659	1796109943659	1796109943660	\N	\N	\N	\N
1883357780237540346	2	200053	200053	1	f	1	0	0	0	3	39	5	1796109943659	1796109943659	1796109943660	1796109943677	\N	\N	\N
1883357780237540346	2	200051	200051	3	f	1	0	0	0	\N	39	5	1796109943695	1796109943695	1796109943660	1796109943677	1796109943695	\N	\N
1883357780237540346	2	200052	200052	3	f	1	0	0	0	\N	39	5	1796109943722	1796109943722	1796109943660	1796109943677	1796109943722	\N	\N
1883357780237540346	3	200051	200051	3	t	1	0	0	0	\N	41	5	1796109943764	1796109943764	1796109943660	1796109943725	1796109943765	\N	\N
1883357780237540346	3	200052	200052	3	t	1	0	0	0	\N	42	5	1796109943795	1796109943795	1796109943660	1796109943766	1796109943795	\N	\N
1883357780611128119	2	200076	200076	0	f	0	0	0	0	\N	\N	5	1796110004204	1796110004204	1796109944204	\N	\N	\N	\N
1883357781059044973	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944399	1796109944399	1796109944399	\N	1796109944399	\N	\N
1883357781059044973	1	200097	200100	3	f	1	0	0	0	\N	71	5	1796109944461	1796109944461	1796109944399	1796109944435	1796109944461	\N	\N
1883357781149426494	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944486	1796109944486	1796109944486	\N	1796109944486	\N	\N
1883357781149426494	1	200105	200107	3	f	1	0	0	0	\N	75	5	1796109944537	1796109944537	1796109944486	1796109944507	1796109944537	\N	\N
1883357781149426494	2	0	0	0	t	0	0	0	0	\N	\N	5	1796110004486	1796110004486	1796109944486	\N	\N	\N	\N
1883357781217331543	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944550	1796109944550	1796109944550	\N	1796109944550	\N	\N
1883357779558368867	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109942968	1796109942968	1796109942968	\N	1796109942968	\N	\N
1883357779558368867	1	200039	200040	6	f	1	0	0	0	3	31	5	1796109942968	1796109942968	1796109942968	1796109942975	1796109942990	\N	\N
1883357779852933387	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943249	1796109943249	1796109943249	\N	1796109943249	\N	\N
1883357779852933387	1	200041	200041	1	f	1	0	0	0	3	32	5	1796109943249	1796109943249	1796109943249	1796109943263	\N	\N	\N
1883357779912719552	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943306	1796109943306	1796109943306	\N	1796109943306	\N	\N
1883357779912719552	1	200042	200042	1	f	1	0	0	0	3	33	5	1796109943306	1796109943306	1796109943306	1796109943316	\N	\N	\N
1883357780137862875	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943521	1796109943521	1796109943521	\N	1796109943521	\N	\N
1883357780137862875	1	200043	200044	0	f	0	0	0	0	\N	\N	5	1796109943521	1796110003521	1796109943521	\N	\N	\N	\N
1883357780385556398	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943757	1796109943757	1796109943757	\N	1796109943757	\N	\N
1883357780385556398	1	200058	200058	0	f	1	0	0	0	\N	43	5	1796110003815	1796110003815	1796109943757	1796109943783	\N	\N	\N
1883357780504589109	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943871	1796109943871	1796109943871	\N	1796109943871	\N	\N
1883357780504589109	1	200062	200062	4	f	1	1	0	0	\N	47	5	1796109943895	1796109943895	1796109943871	1796109943881	1796109943895	\N	\N
1883357780655648595	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944015	1796109944015	1796109944015	\N	1796109944015	\N	\N
1883357780655648595	1	200067	200067	3	f	1	0	0	0	\N	53	5	1796109944067	1796109944067	1796109944015	1796109944025	1796109944067	\N	\N
1883357780655648595	2	200068	200068	0	f	0	0	0	0	\N	\N	5	1796110004067	1796110004067	1796109944067	\N	\N	\N	\N
1883357780743440805	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944098	1796109944098	1796109944098	\N	1796109944098	\N	\N
1883357780743440805	1	200069	200069	0	f	0	0	0	0	\N	\N	5	1796110004098	1796110004098	1796109944098	\N	\N	\N	\N
1883357780933552066	2	200085	200088	0	f	0	0	0	0	\N	\N	5	1796110004324	1796110004324	1796109944324	\N	\N	\N	\N
1883357781217331543	2	200113	200114	0	f	0	0	0	0	\N	\N	5	1796110004605	1796110004605	1796109944605	\N	\N	\N	\N
1883357780173486402	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943555	1796109943555	1796109943555	\N	1796109943555	\N	\N
1883357780173486402	1	200046	200046	1	f	1	0	0	0	3	35	5	1796109943555	1796109943555	1796109943555	1796109943566	\N	\N	\N
1883357780173486402	1	200045	200045	3	f	1	0	0	0	\N	35	5	1796109943586	1796109943586	1796109943555	1796109943566	1796109943586	\N	\N
1883357780173486402	1	200047	200047	3	f	1	0	0	0	\N	35	5	1796109943600	1796109943600	1796109943555	1796109943566	1796109943600	\N	\N
1883357780173486402	2	0	0	2	t	0	0	0	1	\N	\N	5	1796109943555	1796109943555	1796109943555	\N	\N	\N	\N
1883357780933552066	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944280	1796109944280	1796109944280	\N	1796109944280	\N	\N
1883357780933552066	1	200080	200083	3	f	1	0	0	0	\N	65	5	1796109944324	1796109944324	1796109944280	1796109944290	1796109944324	\N	\N
1883357780237540346	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943616	1796109943616	1796109943616	\N	1796109943616	\N	\N
1883357780237540346	1	200050	200050	3	f	1	0	0	0	\N	37	5	1796109943659	1796109943659	1796109943616	1796109943632	1796109943660	\N	\N
1883357780303941085	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943679	1796109943679	1796109943679	\N	1796109943679	\N	\N
1883357780303941085	1	200054	200055	0	f	1	1	0	0	\N	40	5	1796110003800	1796110003800	1796109943679	1796109943700	\N	\N	\N
1883357780237540346	4	0	0	2	t	0	0	0	1	\N	\N	5	1796109943616	1796109943616	1796109943616	\N	\N	\N	\N
1883357780443180698	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109943812	1796109943812	1796109943812	\N	1796109943812	\N	\N
1883357780443180698	1	200061	200061	1	f	1	0	0	0	3	46	5	1796109943812	1796109943812	1796109943812	1796109943823	\N	\N	\N
1883357780844794188	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944195	1796109944195	1796109944195	\N	1796109944195	\N	\N
1883357781009680582	0	0	0	3	f	0	0	0	0	\N	\N	2	1796109944352	1796109944352	1796109944352	\N	1796109944352	\N	\N
1883357781009680582	1	200089	200092	3	f	1	0	0	0	\N	69	5	1796109944398	1796109944398	1796109944352	1796109944363	1796109944398	\N	\N
1883357781009680582	2	200093	200096	0	f	0	0	0	0	\N	\N	5	1796110004398	1796110004398	1796109944398	\N	\N	\N	\N
1883357780844794188	1	200075	200075	1	f	1	0	0	0	3	81	3	1796109944195	1796109944195	1796109944195	1796109945002	\N	\N	\N
1883357780844794188	1	200074	200074	0	f	1	0	0	0	\N	60	3	1796109945004	1796109945004	1796109944195	1796109944204	\N	@dad48f55439bcb7271559b0ae2e7704fcfa3c0aa435e79c520cd0652c914968a	10000
1883357781217331543	1	200111	200112	3	f	1	0	0	0	\N	78	5	1796109944605	1796109944605	1796109944550	1796109944562	1796109944605	\N	\N
\.


--
-- Data for Name: cluster; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cluster (id, project, name, newest, deleted_ms) FROM stdin;
1	lab	removed	1	\N
2	lab	job-answered	1	\N
3	lab	job-unanswered	1	\N
4	lab	answered	1	\N
5	lab	succeeded	1	\N
6	lab	partial	1	\N
7	lab	failed	1	\N
8	lab	mended	1	\N
9	lab	pruned	1	\N
10	lab	logged	1	\N
11	lab	large	1	\N
12	lab	damaged	1	\N
13	lab	cancelled	1	\N
14	lab	replaced	2	\N
15	lab	deleted	1	1796109943378
17	lab	minutely	1	\N
18	lab	yearly	1	\N
19	lab	paused	1	\N
20	lab	held	1	\N
21	lab	running	1	\N
22	lab	joining	1	\N
23	lab	retrying	1	\N
24	lab	deferred	1	\N
25	lab	late	1	\N
26	lab	noting	1	\N
27	lab	logging	1	\N
28	lab	stored	1	\N
29	lab	blobs	1	\N
30	lab	sealed	1	\N
31	lab	paged	1	\N
32	lab	wide	1	\N
33	lab	damaged-input	1	\N
34	lab	damaged-expression	1	\N
35	lab	damaged-ancestor	1	\N
36	lab	damaged-join	1	\N
37	lab	damaged-blob	1	\N
\.


--
-- Data for Name: cluster_trigger; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cluster_trigger (id, cluster, kind, spec, next_ms, paused, last_ms, last_outcome) FROM stdin;
1	1	api-call	{"kind":"api-call"}	\N	f	\N	
2	2	api-call	{"kind":"api-call"}	\N	f	\N	
3	3	api-call	{"kind":"api-call"}	\N	f	\N	
4	4	api-call	{"kind":"api-call"}	\N	f	\N	
5	5	api-call	{"kind":"api-call"}	\N	f	\N	
6	6	api-call	{"kind":"api-call"}	\N	f	\N	
7	7	api-call	{"kind":"api-call"}	\N	f	\N	
8	8	api-call	{"kind":"api-call"}	\N	f	\N	
9	9	api-call	{"kind":"api-call"}	\N	f	\N	
10	10	api-call	{"kind":"api-call"}	\N	f	\N	
11	11	api-call	{"kind":"api-call"}	\N	f	\N	
12	12	api-call	{"kind":"api-call"}	\N	f	\N	
13	13	api-call	{"kind":"api-call"}	\N	f	\N	
14	14	api-call	{"kind":"api-call"}	\N	f	\N	
16	17	cron	{"kind":"cron","expression":"* * * * *","timezone":"Europe/Berlin"}	1796109960000	f	\N	
17	18	cron	{"kind":"cron","expression":"0 3 1 1 *","timezone":"Europe/Berlin"}	1798768800000	f	\N	
18	19	cron	{"kind":"cron","expression":"* * * * *","timezone":"Europe/Berlin"}	1796109960000	t	\N	
19	20	api-call	{"kind":"api-call"}	\N	f	\N	
20	21	api-call	{"kind":"api-call"}	\N	f	\N	
21	22	api-call	{"kind":"api-call"}	\N	f	\N	
22	23	api-call	{"kind":"api-call"}	\N	f	\N	
23	24	api-call	{"kind":"api-call"}	\N	f	\N	
24	25	api-call	{"kind":"api-call"}	\N	f	\N	
25	26	api-call	{"kind":"api-call"}	\N	f	\N	
26	27	api-call	{"kind":"api-call"}	\N	f	\N	
27	28	api-call	{"kind":"api-call"}	\N	f	\N	
28	29	api-call	{"kind":"api-call"}	\N	f	\N	
29	30	api-call	{"kind":"api-call"}	\N	f	\N	
30	31	api-call	{"kind":"api-call"}	\N	f	\N	
31	32	api-call	{"kind":"api-call"}	\N	f	\N	
32	33	api-call	{"kind":"api-call"}	\N	f	\N	
33	34	api-call	{"kind":"api-call"}	\N	f	\N	
34	35	api-call	{"kind":"api-call"}	\N	f	\N	
35	36	api-call	{"kind":"api-call"}	\N	f	\N	
36	37	api-call	{"kind":"api-call"}	\N	f	\N	
\.


--
-- Data for Name: cluster_version; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.cluster_version (id, cluster, version, digest, document, manifests, created_ms) FROM stdin;
1	1	1	509553153b9c076d16b9beb408a1e51b11d352131cca25c34d0df263acc976d3	version: 0.0.1b\ncluster:\n  identifier: lab/removed\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: quick, identifier: quick, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109810682
2	2	1	953cf2ed438615ba893386cfa3574defe8958151c534e9fcb336d0f910840548	version: 0.0.1b\ncluster:\n  identifier: lab/job-answered\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: p, identifier: p, uses: lab/press, config: {gate: answered}}\n	{"lab/press":{"identifier":"lab/press","version":"1.0.0","title":"Work that runs as a job","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":4,"concurrency":1,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":10,"wait":null},"mode":"job","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109934637
3	3	1	21fd4f972bcc785e173e32f9c10e02cff60d06f81a1b80b9ff86c82d54459219	version: 0.0.1b\ncluster:\n  identifier: lab/job-unanswered\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: p, identifier: p, uses: lab/press, config: {gate: unanswered}}\n	{"lab/press":{"identifier":"lab/press","version":"1.0.0","title":"Work that runs as a job","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":4,"concurrency":1,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":10,"wait":null},"mode":"job","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109935100
4	4	1	dfa249280e405ea6d9c75028bd7033051618a8d9d613d3598bc9b2e3779749eb	version: 0.0.1b\ncluster:\n  identifier: lab/answered\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: quick, identifier: quick, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109941212
5	5	1	b76bd2aafac3563d89f27d5c2da42f924efaa6c9596c4fe84941bac777b5274a	version: 0.0.1b\ncluster:\n  identifier: lab/succeeded\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: fan, identifier: fan, uses: lab/work, config: {do: fan}}\n    - {name: item, identifier: item, uses: lab/work, config: {do: echo, value: "${{ satellites.fan.output.n }}"}}\n    - {name: all, identifier: all, uses: lab/work, config: {do: echo}, joins: run}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942075
6	6	1	28f2c77184847ca89b926184fc7a2e69437ff55f42b68eba3afdcc1ac059eace	version: 0.0.1b\ncluster:\n  identifier: lab/partial\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: only, identifier: only, uses: lab/work, config: {do: only, n: 1}}\n  failure:\n    satellites:\n      - {name: note, identifier: note, uses: lab/work, config: {do: echo, value: "${{ failure.satellite }}"}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942133
7	7	1	5fc4d6c75f8b580708f437e3d98a09a4c1a387be76b2e4144c0da37b473bfc4d	version: 0.0.1b\ncluster:\n  identifier: lab/failed\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: only, identifier: only, uses: lab/work, config: {do: only, n: 9}}\n    - {name: after, identifier: after, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942189
8	8	1	40ce03d5b9e3430bb67c9752a217eeb4ec64ab1f4d2693ea7149695a7bde8664	version: 0.0.1b\ncluster:\n  identifier: lab/mended\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: mended, identifier: mended, uses: lab/work, config: {do: mended}}\n    - {name: after, identifier: after, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942268
9	9	1	ebcc4ee88f3215996dfc09583ef10f7bdcc88b5e6f4bf5e9e275f2020051511a	version: 0.0.1b\ncluster:\n  identifier: lab/pruned\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: prune, identifier: prune, uses: lab/work, config: {do: prune}}\n    - {name: skip, identifier: skip, uses: lab/work, config: {do: echo}, when: '${{ false }}'}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942326
10	10	1	25a7b4ad1fb62fd19cc4570a0b764c8aed91ef5b140f889a2e8923397ddd5f45	version: 0.0.1b\ncluster:\n  identifier: lab/logged\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {OWN: "${{ secrets.OWN }}", SHARED: }\n  satellites:\n    - {name: digest, identifier: digest, uses: lab/work, config: {do: digest, own: "${{ secrets.OWN }}", shared: "${{ secrets.SHARED }}"}}\n  logs:\n    satellites:\n      - {name: tail, identifier: tail, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942397
16	14	2	da48269cf548b3db953beae9fdda38caf75562f4dfa3bee1e69f5993cbcdd976	version: 0.0.1b\ncluster:\n  identifier: lab/replaced\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: gate, identifier: gate, uses: lab/work, config: {do: echo, value: new}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943369
28	28	1	51c918b1a7c24b3f1f95f150b05c2d9d57cd9912b3c32edc35a5e2008d603270	version: 0.0.1b\ncluster:\n  identifier: lab/stored\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: store, identifier: store, uses: lab/work, config: {do: store, text: left by one satellite for another}}\n    - {name: load, identifier: load, uses: lab/work, config: {do: load}, delay: 1m}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943940
34	34	1	c0f23fed1a60ade6ffa5d1b50c35555ccf8fb5e4208d786411b90939dc7d08c4	version: 0.0.1b\ncluster:\n  identifier: lab/damaged-expression\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {ACCOUNT: "${{ secrets.ACCOUNT }}"}\n  satellites:\n    - {name: honest, identifier: honest, uses: lab/work, config: {do: honest, account: "${{ secrets.ACCOUNT }}"}}\n    - {name: amount, identifier: amount, uses: lab/work, config: {do: echo, value: "${{ satellites.honest.output.amount }}"}, input: {n: 0}, delay: 1m}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944317
11	11	1	4088fd351a83d7650f4f111c91b8304711bdd61bf0fdaf03450808585a91cf46	version: 0.0.1b\ncluster:\n  identifier: lab/large\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: grow, identifier: grow, uses: lab/work, config: {do: honest, bytes: 70000}}\n    - {name: measure, identifier: measure, uses: lab/work, config: {do: echo, value: "${{ length(satellites.grow.output.text) }}"}, input: {n: 0}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942456
12	12	1	7919fd260ce8b0321de3471e76967737b6a977093becde5d38af3cd78ea04b70	version: 0.0.1b\ncluster:\n  identifier: lab/damaged\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {ACCOUNT: "${{ secrets.ACCOUNT }}"}\n  satellites:\n    - {name: honest, identifier: honest, uses: lab/work, config: {do: honest, account: "${{ secrets.ACCOUNT }}"}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942540
13	13	1	7b4c714149f27bf31f6b15d38e3f55f35a3ec5c87edd8b970fcf87cf810f317e	version: 0.0.1b\ncluster:\n  identifier: lab/cancelled\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: gate, identifier: gate, uses: lab/work, config: {do: echo, gate: never}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109942945
30	30	1	712325540e3d19e9dd17e3fd5d637bc0a01e7c872b45741f78ef5b5e0457c468	version: 0.0.1b\ncluster:\n  identifier: lab/sealed\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {OWN: "${{ secrets.OWN }}", SHARED: }\n  satellites:\n    - {name: digest, identifier: digest, uses: lab/work, config: {do: digest, own: "${{ secrets.OWN }}", shared: "${{ secrets.SHARED }}"}, delay: 1m}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944043
35	35	1	9c690189abb7c0c043cae7cefa31c7f53c6798eaeba68eb05cafb919e2c29b98	version: 0.0.1b\ncluster:\n  identifier: lab/damaged-ancestor\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {ACCOUNT: "${{ secrets.ACCOUNT }}"}\n  satellites:\n    - {name: honest, identifier: honest, uses: lab/work, config: {do: honest, account: "${{ secrets.ACCOUNT }}"}}\n    - {name: blind, identifier: blind, uses: lab/work, config: {do: echo}, input: {n: 0}, delay: 1m}\n    - {name: amount, identifier: amount, uses: lab/work, config: {do: echo, value: "${{ satellites.honest.output.amount }}"}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944371
14	14	1	37fe69faf80c126c4bcf1d551a6e946678f9ce6965ca60163116562743a3d31c	version: 0.0.1b\ncluster:\n  identifier: lab/replaced\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: gate, identifier: gate, uses: lab/work, config: {do: echo, gate: never, value: old}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943229
15	15	1	31856e737f204d5d117d89a93031ed38a3f4a2a71b1810cfe233aee6d17e67f3	version: 0.0.1b\ncluster:\n  identifier: lab/deleted\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: gate, identifier: gate, uses: lab/work, config: {do: echo, gate: never, value: old}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943283
17	17	1	4a2ce8b61ce234e04fff87804c180866403ca35661d9ab55bf1101fd1b9ecd3d	version: 0.0.1b\ncluster:\n  identifier: lab/minutely\n  sla: now\n  retries: 1\n  trigger: {cron: "* * * * *", timezone: Europe/Berlin}\n  satellites:\n    - {name: quick, identifier: quick, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943399
18	18	1	97ed8da770c2ddfe9ce2f6b2cf47f784b9cd381631c1e94bcca91cb02a5b2ea6	version: 0.0.1b\ncluster:\n  identifier: lab/yearly\n  sla: now\n  retries: 1\n  trigger: {cron: "0 3 1 1 *", timezone: Europe/Berlin}\n  satellites:\n    - {name: quick, identifier: quick, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943428
21	21	1	9aa3bafaa722fa49418de94f7d66bbd5b5f6b4ab7b394466eb612084041ec243	version: 0.0.1b\ncluster:\n  identifier: lab/running\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: gate, identifier: gate, uses: lab/work, config: {do: echo, gate: never, of: 1}, batch: 1}\n    - {name: after, identifier: after, uses: lab/work, config: {do: echo}, joins: run}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943538
23	23	1	261f82fecab2f04d86faebb3d35e60b71c547df23f663711db223ca3f72cdd57	version: 0.0.1b\ncluster:\n  identifier: lab/retrying\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: second, identifier: second, uses: lab/work, config: {do: second}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943652
24	24	1	2d9e2b66767181ee74023b8544a1048889f88ae161a55b44faf994b4c3c53233	version: 0.0.1b\ncluster:\n  identifier: lab/deferred\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: later, identifier: later, uses: lab/work, config: {do: later}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943713
27	27	1	29ee8c6f73096136399f8de376befdb47af9ef286f418c07df111559c5dc54e0	version: 0.0.1b\ncluster:\n  identifier: lab/logging\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: quick, identifier: quick, uses: lab/work, config: {do: echo}}\n  logs:\n    satellites:\n      - {name: tail, identifier: tail, uses: lab/work, config: {do: echo, gate: never}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943894
29	29	1	2c38c7f27b4ee930fb458da1551586b82cfd87a591ccf35870fd3afac5ec9f8d	version: 0.0.1b\ncluster:\n  identifier: lab/blobs\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: grow, identifier: grow, uses: lab/work, config: {do: honest, bytes: 70001}}\n    - {name: measure, identifier: measure, uses: lab/work, config: {do: echo, value: "${{ length(satellites.grow.output.text) }}"}, input: {n: 0}, delay: 1m}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943989
19	19	1	7ecab7f7f32b5a01091a818d556441d6fdac7f46ab0bf124d8b4875833d6c28d	version: 0.0.1b\ncluster:\n  identifier: lab/paused\n  sla: now\n  retries: 1\n  trigger: {cron: "* * * * *", timezone: Europe/Berlin}\n  satellites:\n    - {name: quick, identifier: quick, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943459
22	22	1	5c1161dc8b49cd71660afcc1aace4f92fbc9dd739bf23da5d5dbde7eacc53c9e	version: 0.0.1b\ncluster:\n  identifier: lab/joining\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: fan, identifier: fan, uses: lab/work, config: {do: fan}}\n    - {name: gate, identifier: gate, uses: lab/work, config: {do: echo, gate: never, of: 2}, batch: 1}\n    - {name: own, identifier: own, uses: lab/work, config: {do: echo}, joins: fan}\n    - {name: all, identifier: all, uses: lab/work, config: {do: echo}, joins: run}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943580
26	26	1	07e3fd4abbb4a6447c21ee2800596681a7f0637229a8beec3af334ae9adb3537	version: 0.0.1b\ncluster:\n  identifier: lab/noting\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: mended, identifier: mended, uses: lab/work, config: {do: mended}}\n  failure:\n    satellites:\n      - {name: note, identifier: note, uses: lab/work, config: {do: echo, gate: never}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943837
32	32	1	5bbd8f9ed698f680e0cb4ee244d0b367b0e2e1acfb276498fd70d94aa0eb151d	version: 0.0.1b\ncluster:\n  identifier: lab/wide\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: wide, identifier: wide, uses: lab/narrow}\n	{"lab/narrow":{"identifier":"lab/narrow","version":"1.0.0","title":"Return n objects, one item at a time","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":1,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":1,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944158
33	33	1	255bc603996b76a943f014fec1606840996d3bb1eb582d0e8eb04aed18453980	version: 0.0.1b\ncluster:\n  identifier: lab/damaged-input\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {ACCOUNT: "${{ secrets.ACCOUNT }}"}\n  satellites:\n    - {name: honest, identifier: honest, uses: lab/work, config: {do: honest, account: "${{ secrets.ACCOUNT }}"}}\n    - {name: plain, identifier: plain, uses: lab/work, config: {do: echo}, delay: 1m}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944222
20	20	1	4d890cab5f03f879d0dbe3414687b891896b339121ee1b155d67a89e5fc99944	version: 0.0.1b\ncluster:\n  identifier: lab/held\n  sla: 3650d\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: hold, identifier: hold, uses: lab/work, config: {do: echo}, batch: {size: 10, wait: 1m}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943502
25	25	1	6e10d5dec13a62b616321531afe3d503c37c563b94b0aa5fa2036284237f1ccd	version: 0.0.1b\ncluster:\n  identifier: lab/late\n  sla: 1s\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: gate, identifier: gate, uses: lab/work, config: {do: echo, gate: never}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109943788
31	31	1	dfbfcda3f316924a5425932e5277689721f0cc71905538820c7d8c91fe0969de	version: 0.0.1b\ncluster:\n  identifier: lab/paged\n  sla: now\n  retries: 1\n  trigger: api-call\n  satellites:\n    - {name: pages, identifier: pages, uses: lab/work, config: {do: pages, second-gate: never}}\n    - {name: after, identifier: after, uses: lab/work, config: {do: echo}}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944121
36	36	1	e12d64880e6cb424df74c695a033c2e7c6e470adae1dff6eb1dffe09ce81990c	version: 0.0.1b\ncluster:\n  identifier: lab/damaged-join\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {ACCOUNT: "${{ secrets.ACCOUNT }}"}\n  satellites:\n    - {name: honest, identifier: honest, uses: lab/work, config: {do: honest, account: "${{ secrets.ACCOUNT }}"}}\n    - {name: all, identifier: all, uses: lab/work, config: {do: echo}, joins: run, delay: 1m}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944445
37	37	1	2e32f59ff43e9b0a15718a1565e0f1b2dd4971f505d54efe1d98ccbcc0b5658f	version: 0.0.1b\ncluster:\n  identifier: lab/damaged-blob\n  sla: now\n  retries: 1\n  trigger: api-call\n  secrets: {ACCOUNT: "${{ secrets.ACCOUNT }}"}\n  satellites:\n    - {name: honest, identifier: honest, uses: lab/work, config: {do: honest, account: "${{ secrets.ACCOUNT }}", bytes: 70002}}\n    - {name: plain, identifier: plain, uses: lab/work, config: {do: echo}, delay: 1m}\n	{"lab/work":{"identifier":"lab/work","version":"1.0.0","title":"Whatever a run of the upgrade cases needs, by the config","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":1,"concurrency":20,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":100,"wait":null},"mode":"request","model-volume":null,"idempotent":false,"environment":{},"requirements":null}}	1796109944524
\.


--
-- Data for Name: counter; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.counter (run, stage, opened, succeeded, failed, pruned, retried, cancelled) FROM stdin;
1883357779558368867	0	1	1	0	0	0	0
1883357770879911496	0	1	1	0	0	0	0
1883357770879911496	1	1	0	0	0	0	0
1883357771374534093	0	1	1	0	0	0	0
1883357771374534093	1	1	0	0	0	0	0
1883357777779603471	0	1	1	0	0	0	0
1883357777779603471	1	1	1	0	0	0	0
1883357778656757023	0	1	1	0	0	0	0
1883357778718695736	0	1	1	0	0	0	0
1883357778656757023	1	1	1	0	0	0	0
1883357778656757023	2	3	3	0	0	0	0
1883357778718695736	1	3	1	2	0	0	0
1883357778781721809	0	1	1	0	0	0	0
1883357778656757023	3	1	1	0	0	0	0
1883357778718695736	2	2	2	0	0	0	0
1883357778781721809	1	2	0	2	0	0	0
1883357778853296464	0	1	1	0	0	0	0
1883357778853296464	1	2	0	2	0	0	0
1883357778916847210	0	1	1	0	0	0	0
1883357778916847210	1	2	1	0	1	0	0
1883357778916847210	2	1	0	0	1	0	0
1883357778998219797	0	1	1	0	0	0	0
1883357778998219797	1	1	1	0	0	0	0
1883357779558368867	1	2	0	0	0	0	2
1883357780137862875	0	1	1	0	0	0	0
1883357780137862875	1	2	0	0	0	0	0
1883357780173486402	0	1	1	0	0	0	0
1883357780173486402	2	1	0	0	0	0	0
1883357780237540346	1	1	1	0	0	0	0
1883357780237540346	0	1	1	0	0	0	0
1883357780237540346	4	1	0	0	0	0	0
1883357780173486402	1	3	2	0	0	0	0
1883357780303941085	0	1	1	0	0	0	0
1883357779144079422	0	1	1	0	0	0	0
1883357779144079422	1	3	3	0	0	0	0
1883357778998219797	2	1	1	0	0	0	0
1883357780552487209	0	1	1	0	0	0	0
1883357780552487209	1	1	1	0	0	0	0
1883357780611128119	0	1	1	0	0	0	0
1883357780791445744	0	1	1	0	0	0	0
1883357780791445744	1	1	0	0	0	0	0
1883357780611128119	1	1	1	0	0	0	0
1883357780552487209	2	1	1	0	0	0	0
1883357780552487209	3	1	0	0	0	0	0
1883357781059044973	2	4	0	0	0	0	0
1883357779075788667	0	1	1	0	0	0	0
1883357779075788667	1	1	1	0	0	0	0
1883357780504589109	2	1	0	0	0	0	0
1883357780791445744	2	3	3	0	0	0	0
1883357779075788667	2	1	1	0	0	0	0
1883357778998219797	3	1	1	0	0	0	0
1883357779852933387	0	1	1	0	0	0	0
1883357779852933387	1	1	0	0	0	0	0
1883357779912719552	0	1	1	0	0	0	0
1883357779912719552	1	1	0	0	0	0	0
1883357780237540346	2	3	2	0	0	0	0
1883357780237540346	3	3	2	0	0	0	0
1883357780655648595	0	1	1	0	0	0	0
1883357780655648595	1	1	1	0	0	0	0
1883357780743440805	0	1	1	0	0	0	0
1883357780743440805	1	1	0	0	0	0	0
1883357780611128119	2	1	0	0	0	0	0
1883357781059044973	0	1	1	0	0	0	0
1883357781059044973	1	4	4	0	0	0	0
1883357781149426494	0	1	1	0	0	0	0
1883357781149426494	2	1	0	0	0	0	0
1883357781149426494	1	3	3	0	0	0	0
1883357781217331543	0	1	1	0	0	0	0
1883357781217331543	1	2	2	0	0	0	0
1883357781217331543	2	2	0	0	0	0	0
1883357780303941085	1	2	0	0	0	2	0
1883357780443180698	0	1	1	0	0	0	0
1883357780443180698	1	1	0	0	0	0	0
1883357780844794188	0	1	1	0	0	0	0
1883357780844794188	1	2	0	0	0	0	0
1883357781009680582	0	1	1	0	0	0	0
1883357781009680582	1	4	4	0	0	0	0
1883357781009680582	2	4	0	0	0	0	0
1883357780385556398	0	1	1	0	0	0	0
1883357780385556398	1	1	0	0	0	0	0
1883357780504589109	0	1	1	0	0	0	0
1883357780504589109	1	1	0	1	0	0	0
1883357780655648595	2	1	0	0	0	0	0
1883357780933552066	2	4	0	0	0	0	0
1883357780933552066	0	1	1	0	0	0	0
1883357780933552066	1	4	4	0	0	0	0
\.


--
-- Data for Name: gather; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.gather (run, join_stage, scope, first_id, last_id) FROM stdin;
1883357778656757023	3	0	200010	200012
1883357780173486402	2	0	200048	200048
1883357780173486402	2	0	200049	200049
1883357780237540346	3	200051	200056	200056
1883357780237540346	3	200052	200057	200057
1883357780237540346	4	0	200059	200059
1883357780237540346	4	0	200060	200060
1883357781149426494	2	0	200108	200110
\.


--
-- Data for Name: idempotency; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.idempotency (scope, key, request_hash, status, body, created_ms) FROM stdin;
96dce88241a9fa15f37c82aabb6e9b40fe35e7a708e9c9303a15f276bd38425b	removed-start	b1464d721da5d92eb317e22d7c47a13650fccecd7f5d184c39bd75391410e2b1	201	{"id":"run-z7o5zgz5mricw3jn","status":"running","cluster":"lab/removed","version":1,"trigger":{"kind":"api-call","at":"2026-12-01T07:23:30.721Z"},"labels":{},"created_at":"2026-12-01T07:23:30.732Z","deadline":null,"ended_at":null,"sla_state":"on_track"}	1796109810749
6b73f523ebec5ab2da916830f2006b50b49d317047ba1611cc9aa465b6006003	apply-once	dfa249280e405ea6d9c75028bd7033051618a8d9d613d3598bc9b2e3779749eb	201	{"identifier":"lab/answered","version":1,"stages":[{"identifier":"quick","uses":"lab/work","branch":"main","needs":[]}],"triggers":[{"kind":"api-call"}],"diagnostics":[]}	1796109941227
7090fedd24871e961d11bcb8a5a42ed604254306c4492634ea107e6198bf2a74	start-once	b1464d721da5d92eb317e22d7c47a13650fccecd7f5d184c39bd75391410e2b1	201	{"id":"run-4cc6sbipfol3czix","status":"running","cluster":"lab/answered","version":1,"trigger":{"kind":"api-call","at":"2026-12-01T07:25:41.256Z"},"labels":{},"created_at":"2026-12-01T07:25:41.272Z","deadline":null,"ended_at":null,"sla_state":"on_track"}	1796109941314
\.


--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.job (key, uid, sealed, result, digest, created_ms) FROM stdin;
0ca1ab855262aaf94fd1035f680735e978f824032cc5455590525d23b419a35f	88e3fb2a37198048b2fa	\\x015d903dd884f2f6294e96a4fdb8793ba3934630844a3421dda4e07ddcf7918ff3a066591f7b07c47b92b5b1044eac7af66f36e20ab6958c1153fe9bc5d0d565ed40b9c51a62205b6675e67136aceb1bdd8ab113271e6311c60b8c0e05f5a0dbb3c6e6a94e69e47a0bf5e438ff18b409e9e12858999a554735fdd8c5d7da8e05c0f81bcf05ac76234c54ae1057d3d24b8d1b8c280bd0adeb563e8522a028ac97a41300c80a170d81fc1f5fa79e8f8d79e6c36164d34cfacd16329f73328ca53c8003d0c7207b69a67b7f721d5f750606bd416862b63223e754717fab36107172981d656dcb5a37b094021d7404e8d185925073b350e9fb2909f3084dc8bf6b41dd052afddb199aaae53c219da670e482e1c92f24939f62187b251bdb1e299659c2436471a90fdfa44f81588d02a640adf61dbb642a4e890cba00b021a72b1add120638ff9984921793ca0c04e12d902f588a4cb3aeb4f96495a002d152dbebecb8171ffe5ad5e64ee7655ceb81591723307d58abbc040f3c6f44c322213f234b91a1a178135a2db80d5eb873dbf6d8855a01fdaaadb26b448e9a93e528862d5ac60eb3afd589021411223250a7ee59799a8990b5e1ad6687e90517e3832b9eaa8604dd8cb54ec7e6ca88d5bb14db778b74320df84dd0e7e841062069813b4da6361c65cf8f839bdb10aea187ae949bc0fda5c583ff2abce81b4850b11a494bf1111023697fbb4cc214af80da5f84e54310ad290079e37d235429191e88e2a0ceb84941eae0ffd9d4900a9e01a3bb3a5c683cd17b33a70ebb77ca648fab649386e76742ee2f55d4d33d090f41b5cbb92c390e5b1c90c64a640ff38c704be53f89fc1aaff6e60317fd38707c4bbe1a251d6988cfb152098343f30ca28a1c70a9cc	\N		1796109935204
e5db11092f8ee4dd50ded4da2624e65591a08bb058fea4bdcc704263cdcb2b91	32c892d5fea7c268b683	\\x015d903dd81883d1f429444445853992e9399a46c93eb5b506232840a50f934034078590aa0b91da56a209196524500187334b97d3f1151ab302f80185967bfd5d26687389d7334603adb3f7ab32153525cc6e53df000be9390e07f6939d9ff316d05cb8fb4397e27ed7caa58b07b4c129bc5d645e4b2ae1461a35f28facec3c5421ff5950887603a43b52a3acc98e6a6067bc189e187032cbd8e1a1ff85984915f612a56a53f4ac8009258165ebcd1c2461b6d67ce26db146f2287acc2dfd92970d3498f801f9256a7c333694a32e1e7109189437a94c4ad8783d2b748596cb048394fb42a8440a2bf5c2c24e168fddf7a2fa75d4780f4d27c92f9482d707539e7d6098f1e9f55e1525944fb234141fdc5b729c2538388da2da2e70743f198b7fec3fdfab782a4fbea20137e2bb6b168af8449412ed743175ca6fba1fd4beccac39bb5873860c5bf8dfe40393c42e54c6bdc9f43d5dfe2bcff3127792119df0ceb82b0c61a8cfcda9a690064c426eeb9b9ebb594ff2d01f38806d28ed3c878cf0c2c700c35462e6ad5df73bb924b50cd7357cd1e25498376f3e4f32a8185031fe74d591dc3b1289ca2705f54a3f65e859b74f7b611668106d4f4443c92bdc35c22f305bfa1f5f1622724b500d18dcee93f2ea60252d75c267509410b71e6faa2daba0ec7c351884a5e8004721676d2057208ac31b8d93df8ae224c2662031cd342297e96e6036f799bd8bc9e7004c3c9b80a7612f19cf936f3c955435847bb1e67e433f9f1ed481e09826a8db9e0c884c2ccef4a96e945f9adf3d7fa888c153d6335a029f6b596a24c516cc1be1899865b39dc08d83c82c0930bec53cd0860175e8c9663215727b2982c808e33fadc8f4d8c7ae6882548bfcb316717d82	\\x015d903dd89ec11ebc862de2bfb56065289c225606464a27fa6831fab5ca690211df466be9c2d47ef54780ee6fe06c81448d239ad576defc27320d8b388650e5af1e873d8282f950f3994a8cf4a372e91df81c6f93d039a6e8a5d1abbb023dc8e2af0857be4ce86147e005933da7e07dfb08198b5c4ebc78695cb59648d87d2f0a8389cf984e78de166b4112b61f977ed2699c57b1f34f822c5826aa5da01ce1fc51f28f35e4fcdc6355046803886b9494c96e3893a82182a7bc20f65e4dec3c5c38ce9c6704cb04811320809dda737fe26c4a876a387658832d726b9c258ec40ef57ba9feef77a79aa1251fcf21deab9b8f646822747ff45b8ae91e37473dc575632a8572db8a0e5f0723a8ad44284992679cac6e7170cdc7190557f54f4e1eb592d047681aacbdfb57885f0b41176c3f27fee8b4d4735867004b0d2d9cf82f4487fb7c0dc91977934be16c58552295eeba31055dba2133fbf51a238ecae9712f4b9096bda69782cd7afce8586b5b2bc21947f2128048f215f53e987b790532438ec7a6a82e9c8449843908bf88a8d6af2b4ed232c503e647ab31d3aff2774e68718ebd88b5bbc18a70200025fdde153efcf901af440f0cbc5dd2e9700757025752df83c9d7507f34c54065f56799	296d4b1a6e29ce6b0ea812461ed74252d4fd40390fca3832816d42093608dd81	1796109934791
\.


--
-- Data for Name: lane; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.lane (id, satellite) FROM stdin;
1	exospherehost/$log-source
2	exospherehost/$trigger-source
3	lab/narrow
4	lab/press
5	lab/work
\.


--
-- Data for Name: log; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.log (id, run, at_ms, level, stage, item, message, fields) FROM stdin;
2		1796109811223	info			ready	{"socket":"/tmp/tmpnd82ve7p/state/run/exo-3334-wxpzvz7k/1.sock","started_ms":1796109810769,"interpreter_ms":61,"runtime_ms":271,"satellite_ms":96,"listening_ms":27,"satellite":"lab/work","pid":3345}
5	run-qev7j5mwz64cs5fj	1796109934692	info			run started by api-call, 1 input(s)	{}
6	run-5nz6femogtjxfqio	1796109935164	info			run started by api-call, 1 input(s)	{}
7	run-4cc6sbipfol3czix	1796109941272	info			run started by api-call, 1 input(s)	{}
8		1796109941833	info			ready	{"socket":"/tmp/tmpnd82ve7p/state/run/exo-4813-dr7r2tdz/1.sock","started_ms":1796109941319,"interpreter_ms":58,"runtime_ms":285,"satellite_ms":143,"listening_ms":29,"satellite":"lab/work","pid":5019}
9	run-4cc6sbipfol3czix	1796109941988	info			run succeeded	{}
10	run-ws4gp7gu5gao7gzd	1796109942108	info			run started by api-call, 1 input(s)	{}
11	run-fg7alyyfsojr6rr5	1796109942167	info			run started by api-call, 3 input(s)	{}
12	run-fg7alyyfsojr6rr5	1796109942209	warning	only	run-fg7alyyfsojr6rr5.1.200007	item 0 is not wanted	{"code":"unwanted","satellite":"lab/work","pid":5019}
13	run-fg7alyyfsojr6rr5	1796109942210	warning	only	run-fg7alyyfsojr6rr5.1.200009	item 2 is not wanted	{"code":"unwanted","satellite":"lab/work","pid":5019}
14	run-fg7alyyfsojr6rr5	1796109942215	error	only	run-fg7alyyfsojr6rr5.1.200007	failed: item 0 is not wanted	{"code":"unwanted"}
15	run-fg7alyyfsojr6rr5	1796109942215	error	only	run-fg7alyyfsojr6rr5.1.200009	failed: item 2 is not wanted	{"code":"unwanted"}
16	run-ifnwzbrerrrcwxaf	1796109942228	info			run started by api-call, 2 input(s)	{}
17	run-ws4gp7gu5gao7gzd	1796109942262	info			run succeeded	{}
18	run-fg7alyyfsojr6rr5	1796109942262	info			run partial	{}
19	run-ifnwzbrerrrcwxaf	1796109942278	warning	only	run-ifnwzbrerrrcwxaf.1.200016	item 0 is not wanted	{"code":"unwanted","satellite":"lab/work","pid":5019}
20	run-ifnwzbrerrrcwxaf	1796109942278	warning	only	run-ifnwzbrerrrcwxaf.1.200017	item 1 is not wanted	{"code":"unwanted","satellite":"lab/work","pid":5019}
21	run-ifnwzbrerrrcwxaf	1796109942283	error	only	run-ifnwzbrerrrcwxaf.1.200016	failed: item 0 is not wanted	{"code":"unwanted"}
22	run-ifnwzbrerrrcwxaf	1796109942283	error	only	run-ifnwzbrerrrcwxaf.1.200017	failed: item 1 is not wanted	{"code":"unwanted"}
23	run-ifnwzbrerrrcwxaf	1796109942283	info			run failed	{}
24	run-lhg732sypau2kkax	1796109942296	info			run started by api-call, 2 input(s)	{}
25	run-lhg732sypau2kkax	1796109942320	warning	mended	run-lhg732sypau2kkax.1.200021	not before the upgrade	{"code":"too-early","satellite":"lab/work","pid":5019}
26	run-lhg732sypau2kkax	1796109942321	warning	mended	run-lhg732sypau2kkax.1.200022	not before the upgrade	{"code":"too-early","satellite":"lab/work","pid":5019}
27	run-lhg732sypau2kkax	1796109942328	error	mended	run-lhg732sypau2kkax.1.200021	failed: not before the upgrade	{"code":"too-early"}
28	run-lhg732sypau2kkax	1796109942328	error	mended	run-lhg732sypau2kkax.1.200022	failed: not before the upgrade	{"code":"too-early"}
29	run-lhg732sypau2kkax	1796109942328	info			run failed	{}
30	run-xcu5xzlbvfidiqg2	1796109942356	info			run started by api-call, 2 input(s)	{}
31	run-xcu5xzlbvfidiqg2	1796109942424	info			run succeeded	{}
32	run-lpd2p7zip75fjpl3	1796109942434	info			run started by api-call, 1 input(s)	{}
33	run-lpd2p7zip75fjpl3	1796109942466	info	digest	run-lpd2p7zip75fjpl3.1.200026	opened	{"own":"\\u2022\\u2022\\u2022","shared":"\\u2022\\u2022\\u2022","satellite":"lab/work","pid":5019}
34	run-7ohq2hcbw2vakl7d	1796109942508	info			run started by api-call, 1 input(s)	{}
35	run-2utm7vmznejspf4z	1796109942573	info			run started by api-call, 3 input(s)	{}
36	run-7ohq2hcbw2vakl7d	1796109942645	info			run succeeded	{}
37	run-2utm7vmznejspf4z	1796109942676	info			run succeeded	{}
38	run-lpd2p7zip75fjpl3	1796109942854	info			run succeeded	{}
39	run-zr257a7ypzorkp5g	1796109942968	info			run started by api-call, 2 input(s)	{}
40	run-zr257a7ypzorkp5g	1796109943000	warning			run cancelled	{}
41	run-orw4fyyicnxbsxet	1796109943249	info			run started by api-call, 1 input(s)	{}
42	run-ffifvnx2mcjc6f62	1796109943306	info			run started by api-call, 1 input(s)	{}
43	run-xzsxckmvm7p6zvjc	1796109943521	info			run started by api-call, 2 input(s)	{}
44	run-gzikdmtaomf6odw6	1796109943555	info			run started by api-call, 3 input(s)	{}
45	run-ddpwdnhv4y5cw3fy	1796109943616	info			run started by api-call, 1 input(s)	{}
46	run-mz753zjvfgoyiqig	1796109943679	info			run started by api-call, 2 input(s)	{}
47	run-mz753zjvfgoyiqig	1796109943715	warning	second	run-mz753zjvfgoyiqig.1.200054	once more	{"code":"retryable","satellite":"lab/work","pid":5019}
48	run-mz753zjvfgoyiqig	1796109943715	warning	second	run-mz753zjvfgoyiqig.1.200055	once more	{"code":"retryable","satellite":"lab/work","pid":5019}
49	run-mz753zjvfgoyiqig	1796109943722	warning	second	run-mz753zjvfgoyiqig.1.200054	tried again: once more	{"code":"retryable"}
50	run-mz753zjvfgoyiqig	1796109943722	warning	second	run-mz753zjvfgoyiqig.1.200055	tried again: once more	{"code":"retryable"}
51	run-ugayu3yk5my2gnef	1796109943757	info			run started by api-call, 1 input(s)	{}
52	run-5cpfftair5sjmurf	1796109943812	info			run started by api-call, 1 input(s)	{}
53	run-nbjcx2vmv6ehq2of	1796109943871	info			run started by api-call, 1 input(s)	{}
54	run-nbjcx2vmv6ehq2of	1796109943891	warning	mended	run-nbjcx2vmv6ehq2of.1.200062	not before the upgrade	{"code":"too-early","satellite":"lab/work","pid":5019}
55	run-nbjcx2vmv6ehq2of	1796109943895	error	mended	run-nbjcx2vmv6ehq2of.1.200062	failed: not before the upgrade	{"code":"too-early"}
56	run-qmkuu6lss7jcpnzr	1796109943916	info			run started by api-call, 1 input(s)	{}
57	run-nsrkocpe2fn5fkpy	1796109943972	info			run started by api-call, 1 input(s)	{}
58	run-ocv66pbb5ek46hzf	1796109944015	info			run started by api-call, 1 input(s)	{}
59	run-ifo3dlm4wxlacc4z	1796109944098	info			run started by api-call, 1 input(s)	{}
63	run-hqviygtif5eaij4u	1796109944280	info			run started by api-call, 4 input(s)	{}
64	run-re4wbvegyg7muopu	1796109944352	info			run started by api-call, 4 input(s)	{}
66	run-naq3cwrue5p2gs5m	1796109944486	info			run started by api-call, 3 input(s)	{}
60	run-mzzkloe4ica3uas7	1796109944144	info			run started by api-call, 1 input(s)	{}
65	run-cvc52xvd7vhazt2w	1796109944399	info			run started by api-call, 4 input(s)	{}
61	run-nsrkocpe2fn5fkpy	1796109944195	info	store	run-nsrkocpe2fn5fkpy.1.200066	HTTP Request: PUT http://127.0.0.1:34047/v1/artifacts/ca0541968d85b39637ef6effe5821aef548f30c4428c4d45f5c59ead37bd9ed8 "HTTP/1.1 204 No Content"	{"logger":"httpx2","satellite":"lab/work","pid":5019}
62	run-2riewwadrnoj2sxh	1796109944195	info			run started by api-call, 2 input(s)	{}
67	run-gg4wlsa3v6gw2sau	1796109944550	info			run started by api-call, 2 input(s)	{}
69		1796109944933	info			ready	{"socket":"/tmp/tmpnd82ve7p/state/run/exo-4813-dr7r2tdz/2.sock","started_ms":1796109944219,"interpreter_ms":67,"runtime_ms":449,"satellite_ms":150,"listening_ms":49,"satellite":"lab/narrow","pid":5090}
68	run-5cpfftair5sjmurf	1796109944697	warning			sla at_risk	{}
\.


--
-- Data for Name: output; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.output (id, run, stage, port, parent, refs, payload) FROM stdin;
100001	1883357770879911496	0	0	0	\N	{"n":0}
100002	1883357771374534093	0	0	0	\N	{"n":0}
200001	1883357777779603471	0	0	0	\N	{"n":0}
200002	1883357777779603471	1	0	200001	\N	{"value": null, "input": {"n": 0}}
200003	1883357778656757023	0	0	0	\N	{"n":3}
200004	1883357778656757023	1	0	200003	\N	{"n": 0}
200005	1883357778656757023	1	0	200003	\N	{"n": 1}
200006	1883357778656757023	1	0	200003	\N	{"n": 2}
200007	1883357778718695736	0	0	0	\N	{"n":0}
200008	1883357778718695736	0	0	0	\N	{"n":1}
200009	1883357778718695736	0	0	0	\N	{"n":2}
200010	1883357778656757023	2	0	200004	\N	{"value": 0, "input": {"n": 0}}
200011	1883357778656757023	2	0	200005	\N	{"value": 1, "input": {"n": 1}}
200012	1883357778656757023	2	0	200006	\N	{"value": 2, "input": {"n": 2}}
200013	1883357778718695736	1	0	200008	\N	{"n": 1}
200014	1883357778718695736	1	1	200007	\N	{"error": "item 0 is not wanted", "code": "unwanted", "attempts": 1, "stage": 1}
200015	1883357778718695736	1	1	200009	\N	{"error": "item 2 is not wanted", "code": "unwanted", "attempts": 1, "stage": 1}
200016	1883357778781721809	0	0	0	\N	{"n":0}
200017	1883357778781721809	0	0	0	\N	{"n":1}
200018	1883357778656757023	3	0	0	\N	{"value": null, "input": {"list": [{"value": 0, "input": {"n": 0}}, {"value": 1, "input": {"n": 1}}, {"value": 2, "input": {"n": 2}}]}}
200019	1883357778718695736	2	0	200014	\N	{"value": "only", "input": {"error": "item 0 is not wanted", "code": "unwanted", "attempts": 1, "stage": 1}}
200020	1883357778718695736	2	0	200015	\N	{"value": "only", "input": {"error": "item 2 is not wanted", "code": "unwanted", "attempts": 1, "stage": 1}}
200021	1883357778853296464	0	0	0	\N	{"n":0}
200022	1883357778853296464	0	0	0	\N	{"n":1}
200023	1883357778916847210	0	0	0	\N	{"n":0}
200024	1883357778916847210	0	0	0	\N	{"n":1}
200025	1883357778916847210	1	0	200024	\N	{"n": 1}
200026	1883357778998219797	0	0	0	\N	{}
200027	1883357778998219797	1	0	200026	\N	{"sha256": ["bc7f62b668f430f113ea32a808560d27cb7d18ef50a5c854891f4dcc6932c950", "3c1347e177e6eb591e32cba79d01dc8064f658fc7bdf2a69dce412bfa3c1ac32"]}
200028	1883357779075788667	0	0	0	\N	{"n":0}
200029	1883357779075788667	1	0	200028	\N	@sha256:a1a9999f2f2d7f313c195cd73ab3b7cc1203617bc27fcddfce730079a3142a7c:70035:20788
200030	1883357779144079422	0	0	0	\N	{"n":0}
200031	1883357779144079422	0	0	0	\N	{"n":1}
200032	1883357779144079422	0	0	0	\N	{"n":2}
200033	1883357779075788667	2	0	200029	\N	{"value": 70000, "input": {"n": 0}}
200034	1883357779144079422	1	0	200030	\N	{"n": 0, "amount": 100, "text": ""}
200035	1883357779144079422	1	0	200031	\N	{"n": 1, "amount": •••, "text": ""}
200036	1883357779144079422	1	0	200032	\N	{"n": 2, "amount": 100, "text": ""}
200037	1883357778998219797	2	0	0	\N	{"logs":[{"id":32,"at":"2026-12-01T07:25:42.434Z","level":"info","run":"run-lpd2p7zip75fjpl3","stage":"","item":"","message":"run started by api-call, 1 input(s)","fields":{}},{"id":33,"at":"2026-12-01T07:25:42.466Z","level":"info","run":"run-lpd2p7zip75fjpl3","stage":"digest","item":"run-lpd2p7zip75fjpl3.1.200026","message":"opened","fields":{"own":"•••","shared":"•••","satellite":"lab/work","pid":5019}}]}
200038	1883357778998219797	3	0	200037	\N	{"value": null, "input": {"logs": [{"id": 32, "at": "2026-12-01T07:25:42.434Z", "level": "info", "run": "run-lpd2p7zip75fjpl3", "stage": "", "item": "", "message": "run started by api-call, 1 input(s)", "fields": {}}, {"id": 33, "at": "2026-12-01T07:25:42.466Z", "level": "info", "run": "run-lpd2p7zip75fjpl3", "stage": "digest", "item": "run-lpd2p7zip75fjpl3.1.200026", "message": "opened", "fields": {"own": "•••", "shared": "•••", "satellite": "lab/work", "pid": 5019}}]}}
200039	1883357779558368867	0	0	0	\N	{"n":0}
200040	1883357779558368867	0	0	0	\N	{"n":1}
200041	1883357779852933387	0	0	0	\N	{"n":0}
200042	1883357779912719552	0	0	0	\N	{"n":0}
200043	1883357780137862875	0	0	0	\N	{"n":0}
200044	1883357780137862875	0	0	0	\N	{"n":1}
200045	1883357780173486402	0	0	0	\N	{"n":0}
200046	1883357780173486402	0	0	0	\N	{"n":1}
200047	1883357780173486402	0	0	0	\N	{"n":2}
200048	1883357780173486402	1	0	200045	\N	{"value": null, "input": {"n": 0}}
200049	1883357780173486402	1	0	200047	\N	{"value": null, "input": {"n": 2}}
200050	1883357780237540346	0	0	0	{0}	{"n":3}
200051	1883357780237540346	1	0	200050	{0}	{"n": 0}
200052	1883357780237540346	1	0	200050	{0}	{"n": 1}
200053	1883357780237540346	1	0	200050	{0}	{"n": 2}
200054	1883357780303941085	0	0	0	\N	{"n":0}
200055	1883357780303941085	0	0	0	\N	{"n":1}
200056	1883357780237540346	2	0	200051	{200051}	{"value": null, "input": {"n": 0}}
200057	1883357780237540346	2	0	200052	{200052}	{"value": null, "input": {"n": 1}}
200058	1883357780385556398	0	0	0	\N	{"n":0}
200059	1883357780237540346	3	0	200051	{200051}	{"value": null, "input": {"list": [{"value": null, "input": {"n": 0}}]}}
200060	1883357780237540346	3	0	200052	{200052}	{"value": null, "input": {"list": [{"value": null, "input": {"n": 1}}]}}
200061	1883357780443180698	0	0	0	\N	{"n":0}
200062	1883357780504589109	0	0	0	\N	{"n":0}
200063	1883357780504589109	1	1	200062	\N	{"error": "not before the upgrade", "code": "too-early", "attempts": 1, "stage": 1}
200064	1883357780552487209	0	0	0	\N	{"n":0}
200065	1883357780552487209	1	0	200064	\N	{"value": null, "input": {"n": 0}}
200066	1883357780611128119	0	0	0	\N	{}
200067	1883357780655648595	0	0	0	\N	{"n":0}
200068	1883357780655648595	1	0	200067	\N	@sha256:469cd770ea2e24b910bb43de824d018c977b9ae190cc84ce7574ca067e90958b:70036:20788
200069	1883357780743440805	0	0	0	\N	{}
200070	1883357780791445744	0	0	0	\N	{"n":8}
200071	1883357780791445744	1	0	200070	\N	{"n": 0}
200072	1883357780791445744	1	0	200070	\N	{"n": 1}
200073	1883357780791445744	1	0	200070	\N	{"n": 2}
200074	1883357780844794188	0	0	0	\N	{"n":10005}
200075	1883357780844794188	0	0	0	\N	{"gate":"never"}
200076	1883357780611128119	1	0	200066	\N	{"uri": "artifact:sha256-ca0541968d85b39637ef6effe5821aef548f30c4428c4d45f5c59ead37bd9ed8"}
200077	1883357780791445744	2	0	200071	\N	{"value": null, "input": {"n": 0}}
200078	1883357780791445744	2	0	200072	\N	{"value": null, "input": {"n": 1}}
200079	1883357780791445744	2	0	200073	\N	{"value": null, "input": {"n": 2}}
200080	1883357780933552066	0	0	0	\N	{"n":0}
200081	1883357780933552066	0	0	0	\N	{"n":1}
200082	1883357780933552066	0	0	0	\N	{"n":2}
200083	1883357780933552066	0	0	0	\N	{"n":3}
200084	1883357780552487209	2	0	0	\N	{"logs":[{"id":56,"at":"2026-12-01T07:25:43.916Z","level":"info","run":"run-qmkuu6lss7jcpnzr","stage":"","item":"","message":"run started by api-call, 1 input(s)","fields":{}}]}
200101	1883357781059044973	1	0	200097	{0}	{"n": 0, "amount": 100, "text": ""}
200102	1883357781059044973	1	0	200098	{0}	{"n": 1, "amount": •••, "text": ""}
200103	1883357781059044973	1	0	200099	{0}	{"n": 2, "amount": 100, "text": ""}
200104	1883357781059044973	1	0	200100	{0}	{"n": 3, "amount": 100, "text": ""}
200085	1883357780933552066	1	0	200080	\N	{"n": 0, "amount": 100, "text": ""}
200086	1883357780933552066	1	0	200081	\N	{"n": 1, "amount": •••, "text": ""}
200087	1883357780933552066	1	0	200082	\N	{"n": 2, "amount": 100, "text": ""}
200088	1883357780933552066	1	0	200083	\N	{"n": 3, "amount": 100, "text": ""}
200089	1883357781009680582	0	0	0	\N	{"n":0}
200090	1883357781009680582	0	0	0	\N	{"n":1}
200091	1883357781009680582	0	0	0	\N	{"n":2}
200092	1883357781009680582	0	0	0	\N	{"n":3}
200093	1883357781009680582	1	0	200089	\N	{"n": 0, "amount": 100, "text": ""}
200094	1883357781009680582	1	0	200090	\N	{"n": 1, "amount": •••, "text": ""}
200095	1883357781009680582	1	0	200091	\N	{"n": 2, "amount": 100, "text": ""}
200096	1883357781009680582	1	0	200092	\N	{"n": 3, "amount": 100, "text": ""}
200097	1883357781059044973	0	0	0	{0}	{"n":0}
200098	1883357781059044973	0	0	0	{0}	{"n":1}
200099	1883357781059044973	0	0	0	{0}	{"n":2}
200100	1883357781059044973	0	0	0	{0}	{"n":3}
200105	1883357781149426494	0	0	0	\N	{"n":0}
200106	1883357781149426494	0	0	0	\N	{"n":1}
200107	1883357781149426494	0	0	0	\N	{"n":2}
200111	1883357781217331543	0	0	0	\N	{"n":0}
200112	1883357781217331543	0	0	0	\N	{"n":1}
200115	1883357780844794188	1	0	200074	\N	{}
200116	1883357780844794188	1	0	200074	\N	{}
200117	1883357780844794188	1	0	200074	\N	{}
200118	1883357780844794188	1	0	200074	\N	{}
200119	1883357780844794188	1	0	200074	\N	{}
200120	1883357780844794188	1	0	200074	\N	{}
200121	1883357780844794188	1	0	200074	\N	{}
200122	1883357780844794188	1	0	200074	\N	{}
200123	1883357780844794188	1	0	200074	\N	{}
200124	1883357780844794188	1	0	200074	\N	{}
200125	1883357780844794188	1	0	200074	\N	{}
200126	1883357780844794188	1	0	200074	\N	{}
200127	1883357780844794188	1	0	200074	\N	{}
200128	1883357780844794188	1	0	200074	\N	{}
200129	1883357780844794188	1	0	200074	\N	{}
200130	1883357780844794188	1	0	200074	\N	{}
200131	1883357780844794188	1	0	200074	\N	{}
200132	1883357780844794188	1	0	200074	\N	{}
200133	1883357780844794188	1	0	200074	\N	{}
200134	1883357780844794188	1	0	200074	\N	{}
200135	1883357780844794188	1	0	200074	\N	{}
200136	1883357780844794188	1	0	200074	\N	{}
200137	1883357780844794188	1	0	200074	\N	{}
200138	1883357780844794188	1	0	200074	\N	{}
200139	1883357780844794188	1	0	200074	\N	{}
200140	1883357780844794188	1	0	200074	\N	{}
200141	1883357780844794188	1	0	200074	\N	{}
200142	1883357780844794188	1	0	200074	\N	{}
200143	1883357780844794188	1	0	200074	\N	{}
200144	1883357780844794188	1	0	200074	\N	{}
200145	1883357780844794188	1	0	200074	\N	{}
200146	1883357780844794188	1	0	200074	\N	{}
200147	1883357780844794188	1	0	200074	\N	{}
200148	1883357780844794188	1	0	200074	\N	{}
200149	1883357780844794188	1	0	200074	\N	{}
200150	1883357780844794188	1	0	200074	\N	{}
200151	1883357780844794188	1	0	200074	\N	{}
200152	1883357780844794188	1	0	200074	\N	{}
200153	1883357780844794188	1	0	200074	\N	{}
200154	1883357780844794188	1	0	200074	\N	{}
200155	1883357780844794188	1	0	200074	\N	{}
200156	1883357780844794188	1	0	200074	\N	{}
200157	1883357780844794188	1	0	200074	\N	{}
200158	1883357780844794188	1	0	200074	\N	{}
200159	1883357780844794188	1	0	200074	\N	{}
200160	1883357780844794188	1	0	200074	\N	{}
200161	1883357780844794188	1	0	200074	\N	{}
200162	1883357780844794188	1	0	200074	\N	{}
200163	1883357780844794188	1	0	200074	\N	{}
200164	1883357780844794188	1	0	200074	\N	{}
200165	1883357780844794188	1	0	200074	\N	{}
200166	1883357780844794188	1	0	200074	\N	{}
200167	1883357780844794188	1	0	200074	\N	{}
200168	1883357780844794188	1	0	200074	\N	{}
200169	1883357780844794188	1	0	200074	\N	{}
200170	1883357780844794188	1	0	200074	\N	{}
200171	1883357780844794188	1	0	200074	\N	{}
200172	1883357780844794188	1	0	200074	\N	{}
200173	1883357780844794188	1	0	200074	\N	{}
200174	1883357780844794188	1	0	200074	\N	{}
200175	1883357780844794188	1	0	200074	\N	{}
200176	1883357780844794188	1	0	200074	\N	{}
200177	1883357780844794188	1	0	200074	\N	{}
200178	1883357780844794188	1	0	200074	\N	{}
200179	1883357780844794188	1	0	200074	\N	{}
200180	1883357780844794188	1	0	200074	\N	{}
200181	1883357780844794188	1	0	200074	\N	{}
200182	1883357780844794188	1	0	200074	\N	{}
200183	1883357780844794188	1	0	200074	\N	{}
200184	1883357780844794188	1	0	200074	\N	{}
200185	1883357780844794188	1	0	200074	\N	{}
200186	1883357780844794188	1	0	200074	\N	{}
200187	1883357780844794188	1	0	200074	\N	{}
200188	1883357780844794188	1	0	200074	\N	{}
200189	1883357780844794188	1	0	200074	\N	{}
200190	1883357780844794188	1	0	200074	\N	{}
200191	1883357780844794188	1	0	200074	\N	{}
200192	1883357780844794188	1	0	200074	\N	{}
200193	1883357780844794188	1	0	200074	\N	{}
200194	1883357780844794188	1	0	200074	\N	{}
200195	1883357780844794188	1	0	200074	\N	{}
200196	1883357780844794188	1	0	200074	\N	{}
200197	1883357780844794188	1	0	200074	\N	{}
200198	1883357780844794188	1	0	200074	\N	{}
200199	1883357780844794188	1	0	200074	\N	{}
200200	1883357780844794188	1	0	200074	\N	{}
200201	1883357780844794188	1	0	200074	\N	{}
200202	1883357780844794188	1	0	200074	\N	{}
200203	1883357780844794188	1	0	200074	\N	{}
200204	1883357780844794188	1	0	200074	\N	{}
200205	1883357780844794188	1	0	200074	\N	{}
200206	1883357780844794188	1	0	200074	\N	{}
200207	1883357780844794188	1	0	200074	\N	{}
200208	1883357780844794188	1	0	200074	\N	{}
200209	1883357780844794188	1	0	200074	\N	{}
200210	1883357780844794188	1	0	200074	\N	{}
200211	1883357780844794188	1	0	200074	\N	{}
200212	1883357780844794188	1	0	200074	\N	{}
200213	1883357780844794188	1	0	200074	\N	{}
200214	1883357780844794188	1	0	200074	\N	{}
200215	1883357780844794188	1	0	200074	\N	{}
200216	1883357780844794188	1	0	200074	\N	{}
200217	1883357780844794188	1	0	200074	\N	{}
200218	1883357780844794188	1	0	200074	\N	{}
200219	1883357780844794188	1	0	200074	\N	{}
200220	1883357780844794188	1	0	200074	\N	{}
200221	1883357780844794188	1	0	200074	\N	{}
200222	1883357780844794188	1	0	200074	\N	{}
200223	1883357780844794188	1	0	200074	\N	{}
200108	1883357781149426494	1	0	200105	\N	{"n": 0, "amount": 100, "text": ""}
200109	1883357781149426494	1	0	200106	\N	{"n": 1, "amount": •••, "text": ""}
200110	1883357781149426494	1	0	200107	\N	{"n": 2, "amount": 100, "text": ""}
200113	1883357781217331543	1	0	200111	\N	@sha256:228b6976380e513d76cb3b397fced5c776b43f607ce7ed065c51ad4ca5d17dc5:70037:20788
200114	1883357781217331543	1	0	200112	\N	@sha256:ef696cd7e956dd8b9d240fe57482a8107b4c74eb23779e376f8bebb89c24bb45:70043:20788
200224	1883357780844794188	1	0	200074	\N	{}
200225	1883357780844794188	1	0	200074	\N	{}
200226	1883357780844794188	1	0	200074	\N	{}
200227	1883357780844794188	1	0	200074	\N	{}
200228	1883357780844794188	1	0	200074	\N	{}
200229	1883357780844794188	1	0	200074	\N	{}
200230	1883357780844794188	1	0	200074	\N	{}
200231	1883357780844794188	1	0	200074	\N	{}
200232	1883357780844794188	1	0	200074	\N	{}
200233	1883357780844794188	1	0	200074	\N	{}
200234	1883357780844794188	1	0	200074	\N	{}
200235	1883357780844794188	1	0	200074	\N	{}
200236	1883357780844794188	1	0	200074	\N	{}
200237	1883357780844794188	1	0	200074	\N	{}
200238	1883357780844794188	1	0	200074	\N	{}
200239	1883357780844794188	1	0	200074	\N	{}
200240	1883357780844794188	1	0	200074	\N	{}
200241	1883357780844794188	1	0	200074	\N	{}
200242	1883357780844794188	1	0	200074	\N	{}
200243	1883357780844794188	1	0	200074	\N	{}
200244	1883357780844794188	1	0	200074	\N	{}
200245	1883357780844794188	1	0	200074	\N	{}
200246	1883357780844794188	1	0	200074	\N	{}
200247	1883357780844794188	1	0	200074	\N	{}
200248	1883357780844794188	1	0	200074	\N	{}
200249	1883357780844794188	1	0	200074	\N	{}
200250	1883357780844794188	1	0	200074	\N	{}
200251	1883357780844794188	1	0	200074	\N	{}
200252	1883357780844794188	1	0	200074	\N	{}
200253	1883357780844794188	1	0	200074	\N	{}
200254	1883357780844794188	1	0	200074	\N	{}
200255	1883357780844794188	1	0	200074	\N	{}
200256	1883357780844794188	1	0	200074	\N	{}
200257	1883357780844794188	1	0	200074	\N	{}
200258	1883357780844794188	1	0	200074	\N	{}
200259	1883357780844794188	1	0	200074	\N	{}
200260	1883357780844794188	1	0	200074	\N	{}
200261	1883357780844794188	1	0	200074	\N	{}
200262	1883357780844794188	1	0	200074	\N	{}
200263	1883357780844794188	1	0	200074	\N	{}
200264	1883357780844794188	1	0	200074	\N	{}
200265	1883357780844794188	1	0	200074	\N	{}
200266	1883357780844794188	1	0	200074	\N	{}
200267	1883357780844794188	1	0	200074	\N	{}
200268	1883357780844794188	1	0	200074	\N	{}
200269	1883357780844794188	1	0	200074	\N	{}
200270	1883357780844794188	1	0	200074	\N	{}
200271	1883357780844794188	1	0	200074	\N	{}
200272	1883357780844794188	1	0	200074	\N	{}
200273	1883357780844794188	1	0	200074	\N	{}
200274	1883357780844794188	1	0	200074	\N	{}
200275	1883357780844794188	1	0	200074	\N	{}
200276	1883357780844794188	1	0	200074	\N	{}
200277	1883357780844794188	1	0	200074	\N	{}
200278	1883357780844794188	1	0	200074	\N	{}
200279	1883357780844794188	1	0	200074	\N	{}
200280	1883357780844794188	1	0	200074	\N	{}
200281	1883357780844794188	1	0	200074	\N	{}
200282	1883357780844794188	1	0	200074	\N	{}
200283	1883357780844794188	1	0	200074	\N	{}
200284	1883357780844794188	1	0	200074	\N	{}
200285	1883357780844794188	1	0	200074	\N	{}
200286	1883357780844794188	1	0	200074	\N	{}
200287	1883357780844794188	1	0	200074	\N	{}
200288	1883357780844794188	1	0	200074	\N	{}
200289	1883357780844794188	1	0	200074	\N	{}
200290	1883357780844794188	1	0	200074	\N	{}
200291	1883357780844794188	1	0	200074	\N	{}
200292	1883357780844794188	1	0	200074	\N	{}
200293	1883357780844794188	1	0	200074	\N	{}
200294	1883357780844794188	1	0	200074	\N	{}
200295	1883357780844794188	1	0	200074	\N	{}
200296	1883357780844794188	1	0	200074	\N	{}
200297	1883357780844794188	1	0	200074	\N	{}
200298	1883357780844794188	1	0	200074	\N	{}
200299	1883357780844794188	1	0	200074	\N	{}
200300	1883357780844794188	1	0	200074	\N	{}
200301	1883357780844794188	1	0	200074	\N	{}
200302	1883357780844794188	1	0	200074	\N	{}
200303	1883357780844794188	1	0	200074	\N	{}
200304	1883357780844794188	1	0	200074	\N	{}
200305	1883357780844794188	1	0	200074	\N	{}
200306	1883357780844794188	1	0	200074	\N	{}
200307	1883357780844794188	1	0	200074	\N	{}
200308	1883357780844794188	1	0	200074	\N	{}
200309	1883357780844794188	1	0	200074	\N	{}
200310	1883357780844794188	1	0	200074	\N	{}
200311	1883357780844794188	1	0	200074	\N	{}
200312	1883357780844794188	1	0	200074	\N	{}
200313	1883357780844794188	1	0	200074	\N	{}
200314	1883357780844794188	1	0	200074	\N	{}
200315	1883357780844794188	1	0	200074	\N	{}
200316	1883357780844794188	1	0	200074	\N	{}
200317	1883357780844794188	1	0	200074	\N	{}
200318	1883357780844794188	1	0	200074	\N	{}
200319	1883357780844794188	1	0	200074	\N	{}
200320	1883357780844794188	1	0	200074	\N	{}
200321	1883357780844794188	1	0	200074	\N	{}
200322	1883357780844794188	1	0	200074	\N	{}
200323	1883357780844794188	1	0	200074	\N	{}
200324	1883357780844794188	1	0	200074	\N	{}
200325	1883357780844794188	1	0	200074	\N	{}
200326	1883357780844794188	1	0	200074	\N	{}
200327	1883357780844794188	1	0	200074	\N	{}
200328	1883357780844794188	1	0	200074	\N	{}
200329	1883357780844794188	1	0	200074	\N	{}
200330	1883357780844794188	1	0	200074	\N	{}
200331	1883357780844794188	1	0	200074	\N	{}
200332	1883357780844794188	1	0	200074	\N	{}
200333	1883357780844794188	1	0	200074	\N	{}
200334	1883357780844794188	1	0	200074	\N	{}
200335	1883357780844794188	1	0	200074	\N	{}
200336	1883357780844794188	1	0	200074	\N	{}
200337	1883357780844794188	1	0	200074	\N	{}
200338	1883357780844794188	1	0	200074	\N	{}
200339	1883357780844794188	1	0	200074	\N	{}
200340	1883357780844794188	1	0	200074	\N	{}
200341	1883357780844794188	1	0	200074	\N	{}
200342	1883357780844794188	1	0	200074	\N	{}
200343	1883357780844794188	1	0	200074	\N	{}
200344	1883357780844794188	1	0	200074	\N	{}
200345	1883357780844794188	1	0	200074	\N	{}
200346	1883357780844794188	1	0	200074	\N	{}
200347	1883357780844794188	1	0	200074	\N	{}
200348	1883357780844794188	1	0	200074	\N	{}
200349	1883357780844794188	1	0	200074	\N	{}
200350	1883357780844794188	1	0	200074	\N	{}
200351	1883357780844794188	1	0	200074	\N	{}
200352	1883357780844794188	1	0	200074	\N	{}
200353	1883357780844794188	1	0	200074	\N	{}
200354	1883357780844794188	1	0	200074	\N	{}
200355	1883357780844794188	1	0	200074	\N	{}
200356	1883357780844794188	1	0	200074	\N	{}
200357	1883357780844794188	1	0	200074	\N	{}
200358	1883357780844794188	1	0	200074	\N	{}
200359	1883357780844794188	1	0	200074	\N	{}
200360	1883357780844794188	1	0	200074	\N	{}
200361	1883357780844794188	1	0	200074	\N	{}
200362	1883357780844794188	1	0	200074	\N	{}
200363	1883357780844794188	1	0	200074	\N	{}
200364	1883357780844794188	1	0	200074	\N	{}
200365	1883357780844794188	1	0	200074	\N	{}
200366	1883357780844794188	1	0	200074	\N	{}
200367	1883357780844794188	1	0	200074	\N	{}
200368	1883357780844794188	1	0	200074	\N	{}
200369	1883357780844794188	1	0	200074	\N	{}
200370	1883357780844794188	1	0	200074	\N	{}
200371	1883357780844794188	1	0	200074	\N	{}
200372	1883357780844794188	1	0	200074	\N	{}
200373	1883357780844794188	1	0	200074	\N	{}
200374	1883357780844794188	1	0	200074	\N	{}
200375	1883357780844794188	1	0	200074	\N	{}
200376	1883357780844794188	1	0	200074	\N	{}
200377	1883357780844794188	1	0	200074	\N	{}
200378	1883357780844794188	1	0	200074	\N	{}
200379	1883357780844794188	1	0	200074	\N	{}
200380	1883357780844794188	1	0	200074	\N	{}
200381	1883357780844794188	1	0	200074	\N	{}
200382	1883357780844794188	1	0	200074	\N	{}
200383	1883357780844794188	1	0	200074	\N	{}
200384	1883357780844794188	1	0	200074	\N	{}
200385	1883357780844794188	1	0	200074	\N	{}
200386	1883357780844794188	1	0	200074	\N	{}
200387	1883357780844794188	1	0	200074	\N	{}
200388	1883357780844794188	1	0	200074	\N	{}
200389	1883357780844794188	1	0	200074	\N	{}
200390	1883357780844794188	1	0	200074	\N	{}
200391	1883357780844794188	1	0	200074	\N	{}
200392	1883357780844794188	1	0	200074	\N	{}
200393	1883357780844794188	1	0	200074	\N	{}
200394	1883357780844794188	1	0	200074	\N	{}
200395	1883357780844794188	1	0	200074	\N	{}
200396	1883357780844794188	1	0	200074	\N	{}
200397	1883357780844794188	1	0	200074	\N	{}
200398	1883357780844794188	1	0	200074	\N	{}
200399	1883357780844794188	1	0	200074	\N	{}
200400	1883357780844794188	1	0	200074	\N	{}
200401	1883357780844794188	1	0	200074	\N	{}
200402	1883357780844794188	1	0	200074	\N	{}
200403	1883357780844794188	1	0	200074	\N	{}
200404	1883357780844794188	1	0	200074	\N	{}
200405	1883357780844794188	1	0	200074	\N	{}
200406	1883357780844794188	1	0	200074	\N	{}
200407	1883357780844794188	1	0	200074	\N	{}
200408	1883357780844794188	1	0	200074	\N	{}
200409	1883357780844794188	1	0	200074	\N	{}
200410	1883357780844794188	1	0	200074	\N	{}
200411	1883357780844794188	1	0	200074	\N	{}
200412	1883357780844794188	1	0	200074	\N	{}
200413	1883357780844794188	1	0	200074	\N	{}
200414	1883357780844794188	1	0	200074	\N	{}
200415	1883357780844794188	1	0	200074	\N	{}
200416	1883357780844794188	1	0	200074	\N	{}
200417	1883357780844794188	1	0	200074	\N	{}
200418	1883357780844794188	1	0	200074	\N	{}
200419	1883357780844794188	1	0	200074	\N	{}
200420	1883357780844794188	1	0	200074	\N	{}
200421	1883357780844794188	1	0	200074	\N	{}
200422	1883357780844794188	1	0	200074	\N	{}
200423	1883357780844794188	1	0	200074	\N	{}
200424	1883357780844794188	1	0	200074	\N	{}
200425	1883357780844794188	1	0	200074	\N	{}
200426	1883357780844794188	1	0	200074	\N	{}
200427	1883357780844794188	1	0	200074	\N	{}
200428	1883357780844794188	1	0	200074	\N	{}
200429	1883357780844794188	1	0	200074	\N	{}
200430	1883357780844794188	1	0	200074	\N	{}
200431	1883357780844794188	1	0	200074	\N	{}
200432	1883357780844794188	1	0	200074	\N	{}
200433	1883357780844794188	1	0	200074	\N	{}
200434	1883357780844794188	1	0	200074	\N	{}
200435	1883357780844794188	1	0	200074	\N	{}
200436	1883357780844794188	1	0	200074	\N	{}
200437	1883357780844794188	1	0	200074	\N	{}
200438	1883357780844794188	1	0	200074	\N	{}
200439	1883357780844794188	1	0	200074	\N	{}
200440	1883357780844794188	1	0	200074	\N	{}
200441	1883357780844794188	1	0	200074	\N	{}
200442	1883357780844794188	1	0	200074	\N	{}
200443	1883357780844794188	1	0	200074	\N	{}
200444	1883357780844794188	1	0	200074	\N	{}
200445	1883357780844794188	1	0	200074	\N	{}
200446	1883357780844794188	1	0	200074	\N	{}
200447	1883357780844794188	1	0	200074	\N	{}
200448	1883357780844794188	1	0	200074	\N	{}
200449	1883357780844794188	1	0	200074	\N	{}
200450	1883357780844794188	1	0	200074	\N	{}
200451	1883357780844794188	1	0	200074	\N	{}
200452	1883357780844794188	1	0	200074	\N	{}
200453	1883357780844794188	1	0	200074	\N	{}
200454	1883357780844794188	1	0	200074	\N	{}
200455	1883357780844794188	1	0	200074	\N	{}
200456	1883357780844794188	1	0	200074	\N	{}
200457	1883357780844794188	1	0	200074	\N	{}
200458	1883357780844794188	1	0	200074	\N	{}
200459	1883357780844794188	1	0	200074	\N	{}
200460	1883357780844794188	1	0	200074	\N	{}
200461	1883357780844794188	1	0	200074	\N	{}
200462	1883357780844794188	1	0	200074	\N	{}
200463	1883357780844794188	1	0	200074	\N	{}
200464	1883357780844794188	1	0	200074	\N	{}
200465	1883357780844794188	1	0	200074	\N	{}
200466	1883357780844794188	1	0	200074	\N	{}
200467	1883357780844794188	1	0	200074	\N	{}
200468	1883357780844794188	1	0	200074	\N	{}
200469	1883357780844794188	1	0	200074	\N	{}
200470	1883357780844794188	1	0	200074	\N	{}
200471	1883357780844794188	1	0	200074	\N	{}
200472	1883357780844794188	1	0	200074	\N	{}
200473	1883357780844794188	1	0	200074	\N	{}
200474	1883357780844794188	1	0	200074	\N	{}
200475	1883357780844794188	1	0	200074	\N	{}
200476	1883357780844794188	1	0	200074	\N	{}
200477	1883357780844794188	1	0	200074	\N	{}
200478	1883357780844794188	1	0	200074	\N	{}
200479	1883357780844794188	1	0	200074	\N	{}
200480	1883357780844794188	1	0	200074	\N	{}
200481	1883357780844794188	1	0	200074	\N	{}
200482	1883357780844794188	1	0	200074	\N	{}
200483	1883357780844794188	1	0	200074	\N	{}
200484	1883357780844794188	1	0	200074	\N	{}
200485	1883357780844794188	1	0	200074	\N	{}
200486	1883357780844794188	1	0	200074	\N	{}
200487	1883357780844794188	1	0	200074	\N	{}
200488	1883357780844794188	1	0	200074	\N	{}
200489	1883357780844794188	1	0	200074	\N	{}
200490	1883357780844794188	1	0	200074	\N	{}
200491	1883357780844794188	1	0	200074	\N	{}
200492	1883357780844794188	1	0	200074	\N	{}
200493	1883357780844794188	1	0	200074	\N	{}
200494	1883357780844794188	1	0	200074	\N	{}
200495	1883357780844794188	1	0	200074	\N	{}
200496	1883357780844794188	1	0	200074	\N	{}
200497	1883357780844794188	1	0	200074	\N	{}
200498	1883357780844794188	1	0	200074	\N	{}
200499	1883357780844794188	1	0	200074	\N	{}
200500	1883357780844794188	1	0	200074	\N	{}
200501	1883357780844794188	1	0	200074	\N	{}
200502	1883357780844794188	1	0	200074	\N	{}
200503	1883357780844794188	1	0	200074	\N	{}
200504	1883357780844794188	1	0	200074	\N	{}
200505	1883357780844794188	1	0	200074	\N	{}
200506	1883357780844794188	1	0	200074	\N	{}
200507	1883357780844794188	1	0	200074	\N	{}
200508	1883357780844794188	1	0	200074	\N	{}
200509	1883357780844794188	1	0	200074	\N	{}
200510	1883357780844794188	1	0	200074	\N	{}
200511	1883357780844794188	1	0	200074	\N	{}
200512	1883357780844794188	1	0	200074	\N	{}
200513	1883357780844794188	1	0	200074	\N	{}
200514	1883357780844794188	1	0	200074	\N	{}
200515	1883357780844794188	1	0	200074	\N	{}
200516	1883357780844794188	1	0	200074	\N	{}
200517	1883357780844794188	1	0	200074	\N	{}
200518	1883357780844794188	1	0	200074	\N	{}
200519	1883357780844794188	1	0	200074	\N	{}
200520	1883357780844794188	1	0	200074	\N	{}
200521	1883357780844794188	1	0	200074	\N	{}
200522	1883357780844794188	1	0	200074	\N	{}
200523	1883357780844794188	1	0	200074	\N	{}
200524	1883357780844794188	1	0	200074	\N	{}
200525	1883357780844794188	1	0	200074	\N	{}
200526	1883357780844794188	1	0	200074	\N	{}
200527	1883357780844794188	1	0	200074	\N	{}
200528	1883357780844794188	1	0	200074	\N	{}
200529	1883357780844794188	1	0	200074	\N	{}
200530	1883357780844794188	1	0	200074	\N	{}
200531	1883357780844794188	1	0	200074	\N	{}
200532	1883357780844794188	1	0	200074	\N	{}
200533	1883357780844794188	1	0	200074	\N	{}
200534	1883357780844794188	1	0	200074	\N	{}
200535	1883357780844794188	1	0	200074	\N	{}
200536	1883357780844794188	1	0	200074	\N	{}
200537	1883357780844794188	1	0	200074	\N	{}
200538	1883357780844794188	1	0	200074	\N	{}
200539	1883357780844794188	1	0	200074	\N	{}
200540	1883357780844794188	1	0	200074	\N	{}
200541	1883357780844794188	1	0	200074	\N	{}
200542	1883357780844794188	1	0	200074	\N	{}
200543	1883357780844794188	1	0	200074	\N	{}
200544	1883357780844794188	1	0	200074	\N	{}
200545	1883357780844794188	1	0	200074	\N	{}
200546	1883357780844794188	1	0	200074	\N	{}
200547	1883357780844794188	1	0	200074	\N	{}
200548	1883357780844794188	1	0	200074	\N	{}
200549	1883357780844794188	1	0	200074	\N	{}
200550	1883357780844794188	1	0	200074	\N	{}
200551	1883357780844794188	1	0	200074	\N	{}
200552	1883357780844794188	1	0	200074	\N	{}
200553	1883357780844794188	1	0	200074	\N	{}
200554	1883357780844794188	1	0	200074	\N	{}
200555	1883357780844794188	1	0	200074	\N	{}
200556	1883357780844794188	1	0	200074	\N	{}
200557	1883357780844794188	1	0	200074	\N	{}
200558	1883357780844794188	1	0	200074	\N	{}
200559	1883357780844794188	1	0	200074	\N	{}
200560	1883357780844794188	1	0	200074	\N	{}
200561	1883357780844794188	1	0	200074	\N	{}
200562	1883357780844794188	1	0	200074	\N	{}
200563	1883357780844794188	1	0	200074	\N	{}
200564	1883357780844794188	1	0	200074	\N	{}
200565	1883357780844794188	1	0	200074	\N	{}
200566	1883357780844794188	1	0	200074	\N	{}
200567	1883357780844794188	1	0	200074	\N	{}
200568	1883357780844794188	1	0	200074	\N	{}
200569	1883357780844794188	1	0	200074	\N	{}
200570	1883357780844794188	1	0	200074	\N	{}
200571	1883357780844794188	1	0	200074	\N	{}
200572	1883357780844794188	1	0	200074	\N	{}
200573	1883357780844794188	1	0	200074	\N	{}
200574	1883357780844794188	1	0	200074	\N	{}
200575	1883357780844794188	1	0	200074	\N	{}
200576	1883357780844794188	1	0	200074	\N	{}
200577	1883357780844794188	1	0	200074	\N	{}
200578	1883357780844794188	1	0	200074	\N	{}
200579	1883357780844794188	1	0	200074	\N	{}
200580	1883357780844794188	1	0	200074	\N	{}
200581	1883357780844794188	1	0	200074	\N	{}
200582	1883357780844794188	1	0	200074	\N	{}
200583	1883357780844794188	1	0	200074	\N	{}
200584	1883357780844794188	1	0	200074	\N	{}
200585	1883357780844794188	1	0	200074	\N	{}
200586	1883357780844794188	1	0	200074	\N	{}
200587	1883357780844794188	1	0	200074	\N	{}
200588	1883357780844794188	1	0	200074	\N	{}
200589	1883357780844794188	1	0	200074	\N	{}
200590	1883357780844794188	1	0	200074	\N	{}
200591	1883357780844794188	1	0	200074	\N	{}
200592	1883357780844794188	1	0	200074	\N	{}
200593	1883357780844794188	1	0	200074	\N	{}
200594	1883357780844794188	1	0	200074	\N	{}
200595	1883357780844794188	1	0	200074	\N	{}
200596	1883357780844794188	1	0	200074	\N	{}
200597	1883357780844794188	1	0	200074	\N	{}
200598	1883357780844794188	1	0	200074	\N	{}
200599	1883357780844794188	1	0	200074	\N	{}
200600	1883357780844794188	1	0	200074	\N	{}
200601	1883357780844794188	1	0	200074	\N	{}
200602	1883357780844794188	1	0	200074	\N	{}
200603	1883357780844794188	1	0	200074	\N	{}
200604	1883357780844794188	1	0	200074	\N	{}
200605	1883357780844794188	1	0	200074	\N	{}
200606	1883357780844794188	1	0	200074	\N	{}
200607	1883357780844794188	1	0	200074	\N	{}
200608	1883357780844794188	1	0	200074	\N	{}
200609	1883357780844794188	1	0	200074	\N	{}
200610	1883357780844794188	1	0	200074	\N	{}
200611	1883357780844794188	1	0	200074	\N	{}
200612	1883357780844794188	1	0	200074	\N	{}
200613	1883357780844794188	1	0	200074	\N	{}
200614	1883357780844794188	1	0	200074	\N	{}
200615	1883357780844794188	1	0	200074	\N	{}
200616	1883357780844794188	1	0	200074	\N	{}
200617	1883357780844794188	1	0	200074	\N	{}
200618	1883357780844794188	1	0	200074	\N	{}
200619	1883357780844794188	1	0	200074	\N	{}
200620	1883357780844794188	1	0	200074	\N	{}
200621	1883357780844794188	1	0	200074	\N	{}
200622	1883357780844794188	1	0	200074	\N	{}
200623	1883357780844794188	1	0	200074	\N	{}
200624	1883357780844794188	1	0	200074	\N	{}
200625	1883357780844794188	1	0	200074	\N	{}
200626	1883357780844794188	1	0	200074	\N	{}
200627	1883357780844794188	1	0	200074	\N	{}
200628	1883357780844794188	1	0	200074	\N	{}
200629	1883357780844794188	1	0	200074	\N	{}
200630	1883357780844794188	1	0	200074	\N	{}
200631	1883357780844794188	1	0	200074	\N	{}
200632	1883357780844794188	1	0	200074	\N	{}
200633	1883357780844794188	1	0	200074	\N	{}
200634	1883357780844794188	1	0	200074	\N	{}
200635	1883357780844794188	1	0	200074	\N	{}
200636	1883357780844794188	1	0	200074	\N	{}
200637	1883357780844794188	1	0	200074	\N	{}
200638	1883357780844794188	1	0	200074	\N	{}
200639	1883357780844794188	1	0	200074	\N	{}
200640	1883357780844794188	1	0	200074	\N	{}
200641	1883357780844794188	1	0	200074	\N	{}
200642	1883357780844794188	1	0	200074	\N	{}
200643	1883357780844794188	1	0	200074	\N	{}
200644	1883357780844794188	1	0	200074	\N	{}
200645	1883357780844794188	1	0	200074	\N	{}
200646	1883357780844794188	1	0	200074	\N	{}
200647	1883357780844794188	1	0	200074	\N	{}
200648	1883357780844794188	1	0	200074	\N	{}
200649	1883357780844794188	1	0	200074	\N	{}
200650	1883357780844794188	1	0	200074	\N	{}
200651	1883357780844794188	1	0	200074	\N	{}
200652	1883357780844794188	1	0	200074	\N	{}
200653	1883357780844794188	1	0	200074	\N	{}
200654	1883357780844794188	1	0	200074	\N	{}
200655	1883357780844794188	1	0	200074	\N	{}
200656	1883357780844794188	1	0	200074	\N	{}
200657	1883357780844794188	1	0	200074	\N	{}
200658	1883357780844794188	1	0	200074	\N	{}
200659	1883357780844794188	1	0	200074	\N	{}
200660	1883357780844794188	1	0	200074	\N	{}
200661	1883357780844794188	1	0	200074	\N	{}
200662	1883357780844794188	1	0	200074	\N	{}
200663	1883357780844794188	1	0	200074	\N	{}
200664	1883357780844794188	1	0	200074	\N	{}
200665	1883357780844794188	1	0	200074	\N	{}
200666	1883357780844794188	1	0	200074	\N	{}
200667	1883357780844794188	1	0	200074	\N	{}
200668	1883357780844794188	1	0	200074	\N	{}
200669	1883357780844794188	1	0	200074	\N	{}
200670	1883357780844794188	1	0	200074	\N	{}
200671	1883357780844794188	1	0	200074	\N	{}
200672	1883357780844794188	1	0	200074	\N	{}
200673	1883357780844794188	1	0	200074	\N	{}
200674	1883357780844794188	1	0	200074	\N	{}
200675	1883357780844794188	1	0	200074	\N	{}
200676	1883357780844794188	1	0	200074	\N	{}
200677	1883357780844794188	1	0	200074	\N	{}
200678	1883357780844794188	1	0	200074	\N	{}
200679	1883357780844794188	1	0	200074	\N	{}
200680	1883357780844794188	1	0	200074	\N	{}
200681	1883357780844794188	1	0	200074	\N	{}
200682	1883357780844794188	1	0	200074	\N	{}
200683	1883357780844794188	1	0	200074	\N	{}
200684	1883357780844794188	1	0	200074	\N	{}
200685	1883357780844794188	1	0	200074	\N	{}
200686	1883357780844794188	1	0	200074	\N	{}
200687	1883357780844794188	1	0	200074	\N	{}
200688	1883357780844794188	1	0	200074	\N	{}
200689	1883357780844794188	1	0	200074	\N	{}
200690	1883357780844794188	1	0	200074	\N	{}
200691	1883357780844794188	1	0	200074	\N	{}
200692	1883357780844794188	1	0	200074	\N	{}
200693	1883357780844794188	1	0	200074	\N	{}
200694	1883357780844794188	1	0	200074	\N	{}
200695	1883357780844794188	1	0	200074	\N	{}
200696	1883357780844794188	1	0	200074	\N	{}
200697	1883357780844794188	1	0	200074	\N	{}
200698	1883357780844794188	1	0	200074	\N	{}
200699	1883357780844794188	1	0	200074	\N	{}
200700	1883357780844794188	1	0	200074	\N	{}
200701	1883357780844794188	1	0	200074	\N	{}
200702	1883357780844794188	1	0	200074	\N	{}
200703	1883357780844794188	1	0	200074	\N	{}
200704	1883357780844794188	1	0	200074	\N	{}
200705	1883357780844794188	1	0	200074	\N	{}
200706	1883357780844794188	1	0	200074	\N	{}
200707	1883357780844794188	1	0	200074	\N	{}
200708	1883357780844794188	1	0	200074	\N	{}
200709	1883357780844794188	1	0	200074	\N	{}
200710	1883357780844794188	1	0	200074	\N	{}
200711	1883357780844794188	1	0	200074	\N	{}
200712	1883357780844794188	1	0	200074	\N	{}
200713	1883357780844794188	1	0	200074	\N	{}
200714	1883357780844794188	1	0	200074	\N	{}
200715	1883357780844794188	1	0	200074	\N	{}
200716	1883357780844794188	1	0	200074	\N	{}
200717	1883357780844794188	1	0	200074	\N	{}
200718	1883357780844794188	1	0	200074	\N	{}
200719	1883357780844794188	1	0	200074	\N	{}
200720	1883357780844794188	1	0	200074	\N	{}
200721	1883357780844794188	1	0	200074	\N	{}
200722	1883357780844794188	1	0	200074	\N	{}
200723	1883357780844794188	1	0	200074	\N	{}
200724	1883357780844794188	1	0	200074	\N	{}
200725	1883357780844794188	1	0	200074	\N	{}
200726	1883357780844794188	1	0	200074	\N	{}
200727	1883357780844794188	1	0	200074	\N	{}
200728	1883357780844794188	1	0	200074	\N	{}
200729	1883357780844794188	1	0	200074	\N	{}
200730	1883357780844794188	1	0	200074	\N	{}
200731	1883357780844794188	1	0	200074	\N	{}
200732	1883357780844794188	1	0	200074	\N	{}
200733	1883357780844794188	1	0	200074	\N	{}
200734	1883357780844794188	1	0	200074	\N	{}
200735	1883357780844794188	1	0	200074	\N	{}
200736	1883357780844794188	1	0	200074	\N	{}
200737	1883357780844794188	1	0	200074	\N	{}
200738	1883357780844794188	1	0	200074	\N	{}
200739	1883357780844794188	1	0	200074	\N	{}
200740	1883357780844794188	1	0	200074	\N	{}
200741	1883357780844794188	1	0	200074	\N	{}
200742	1883357780844794188	1	0	200074	\N	{}
200743	1883357780844794188	1	0	200074	\N	{}
200744	1883357780844794188	1	0	200074	\N	{}
200745	1883357780844794188	1	0	200074	\N	{}
200746	1883357780844794188	1	0	200074	\N	{}
200747	1883357780844794188	1	0	200074	\N	{}
200748	1883357780844794188	1	0	200074	\N	{}
200749	1883357780844794188	1	0	200074	\N	{}
200750	1883357780844794188	1	0	200074	\N	{}
200751	1883357780844794188	1	0	200074	\N	{}
200752	1883357780844794188	1	0	200074	\N	{}
200753	1883357780844794188	1	0	200074	\N	{}
200754	1883357780844794188	1	0	200074	\N	{}
200755	1883357780844794188	1	0	200074	\N	{}
200756	1883357780844794188	1	0	200074	\N	{}
200757	1883357780844794188	1	0	200074	\N	{}
200758	1883357780844794188	1	0	200074	\N	{}
200759	1883357780844794188	1	0	200074	\N	{}
200760	1883357780844794188	1	0	200074	\N	{}
200761	1883357780844794188	1	0	200074	\N	{}
200762	1883357780844794188	1	0	200074	\N	{}
200763	1883357780844794188	1	0	200074	\N	{}
200764	1883357780844794188	1	0	200074	\N	{}
200765	1883357780844794188	1	0	200074	\N	{}
200766	1883357780844794188	1	0	200074	\N	{}
200767	1883357780844794188	1	0	200074	\N	{}
200768	1883357780844794188	1	0	200074	\N	{}
200769	1883357780844794188	1	0	200074	\N	{}
200770	1883357780844794188	1	0	200074	\N	{}
200771	1883357780844794188	1	0	200074	\N	{}
200772	1883357780844794188	1	0	200074	\N	{}
200773	1883357780844794188	1	0	200074	\N	{}
200774	1883357780844794188	1	0	200074	\N	{}
200775	1883357780844794188	1	0	200074	\N	{}
200776	1883357780844794188	1	0	200074	\N	{}
200777	1883357780844794188	1	0	200074	\N	{}
200778	1883357780844794188	1	0	200074	\N	{}
200779	1883357780844794188	1	0	200074	\N	{}
200780	1883357780844794188	1	0	200074	\N	{}
200781	1883357780844794188	1	0	200074	\N	{}
200782	1883357780844794188	1	0	200074	\N	{}
200783	1883357780844794188	1	0	200074	\N	{}
200784	1883357780844794188	1	0	200074	\N	{}
200785	1883357780844794188	1	0	200074	\N	{}
200786	1883357780844794188	1	0	200074	\N	{}
200787	1883357780844794188	1	0	200074	\N	{}
200788	1883357780844794188	1	0	200074	\N	{}
200789	1883357780844794188	1	0	200074	\N	{}
200790	1883357780844794188	1	0	200074	\N	{}
200791	1883357780844794188	1	0	200074	\N	{}
200792	1883357780844794188	1	0	200074	\N	{}
200793	1883357780844794188	1	0	200074	\N	{}
200794	1883357780844794188	1	0	200074	\N	{}
200795	1883357780844794188	1	0	200074	\N	{}
200796	1883357780844794188	1	0	200074	\N	{}
200797	1883357780844794188	1	0	200074	\N	{}
200798	1883357780844794188	1	0	200074	\N	{}
200799	1883357780844794188	1	0	200074	\N	{}
200800	1883357780844794188	1	0	200074	\N	{}
200801	1883357780844794188	1	0	200074	\N	{}
200802	1883357780844794188	1	0	200074	\N	{}
200803	1883357780844794188	1	0	200074	\N	{}
200804	1883357780844794188	1	0	200074	\N	{}
200805	1883357780844794188	1	0	200074	\N	{}
200806	1883357780844794188	1	0	200074	\N	{}
200807	1883357780844794188	1	0	200074	\N	{}
200808	1883357780844794188	1	0	200074	\N	{}
200809	1883357780844794188	1	0	200074	\N	{}
200810	1883357780844794188	1	0	200074	\N	{}
200811	1883357780844794188	1	0	200074	\N	{}
200812	1883357780844794188	1	0	200074	\N	{}
200813	1883357780844794188	1	0	200074	\N	{}
200814	1883357780844794188	1	0	200074	\N	{}
200815	1883357780844794188	1	0	200074	\N	{}
200816	1883357780844794188	1	0	200074	\N	{}
200817	1883357780844794188	1	0	200074	\N	{}
200818	1883357780844794188	1	0	200074	\N	{}
200819	1883357780844794188	1	0	200074	\N	{}
200820	1883357780844794188	1	0	200074	\N	{}
200821	1883357780844794188	1	0	200074	\N	{}
200822	1883357780844794188	1	0	200074	\N	{}
200823	1883357780844794188	1	0	200074	\N	{}
200824	1883357780844794188	1	0	200074	\N	{}
200825	1883357780844794188	1	0	200074	\N	{}
200826	1883357780844794188	1	0	200074	\N	{}
200827	1883357780844794188	1	0	200074	\N	{}
200828	1883357780844794188	1	0	200074	\N	{}
200829	1883357780844794188	1	0	200074	\N	{}
200830	1883357780844794188	1	0	200074	\N	{}
200831	1883357780844794188	1	0	200074	\N	{}
200832	1883357780844794188	1	0	200074	\N	{}
200833	1883357780844794188	1	0	200074	\N	{}
200834	1883357780844794188	1	0	200074	\N	{}
200835	1883357780844794188	1	0	200074	\N	{}
200836	1883357780844794188	1	0	200074	\N	{}
200837	1883357780844794188	1	0	200074	\N	{}
200838	1883357780844794188	1	0	200074	\N	{}
200839	1883357780844794188	1	0	200074	\N	{}
200840	1883357780844794188	1	0	200074	\N	{}
200841	1883357780844794188	1	0	200074	\N	{}
200842	1883357780844794188	1	0	200074	\N	{}
200843	1883357780844794188	1	0	200074	\N	{}
200844	1883357780844794188	1	0	200074	\N	{}
200845	1883357780844794188	1	0	200074	\N	{}
200846	1883357780844794188	1	0	200074	\N	{}
200847	1883357780844794188	1	0	200074	\N	{}
200848	1883357780844794188	1	0	200074	\N	{}
200849	1883357780844794188	1	0	200074	\N	{}
200850	1883357780844794188	1	0	200074	\N	{}
200851	1883357780844794188	1	0	200074	\N	{}
200852	1883357780844794188	1	0	200074	\N	{}
200853	1883357780844794188	1	0	200074	\N	{}
200854	1883357780844794188	1	0	200074	\N	{}
200855	1883357780844794188	1	0	200074	\N	{}
200856	1883357780844794188	1	0	200074	\N	{}
200857	1883357780844794188	1	0	200074	\N	{}
200858	1883357780844794188	1	0	200074	\N	{}
200859	1883357780844794188	1	0	200074	\N	{}
200860	1883357780844794188	1	0	200074	\N	{}
200861	1883357780844794188	1	0	200074	\N	{}
200862	1883357780844794188	1	0	200074	\N	{}
200863	1883357780844794188	1	0	200074	\N	{}
200864	1883357780844794188	1	0	200074	\N	{}
200865	1883357780844794188	1	0	200074	\N	{}
200866	1883357780844794188	1	0	200074	\N	{}
200867	1883357780844794188	1	0	200074	\N	{}
200868	1883357780844794188	1	0	200074	\N	{}
200869	1883357780844794188	1	0	200074	\N	{}
200870	1883357780844794188	1	0	200074	\N	{}
200871	1883357780844794188	1	0	200074	\N	{}
200872	1883357780844794188	1	0	200074	\N	{}
200873	1883357780844794188	1	0	200074	\N	{}
200874	1883357780844794188	1	0	200074	\N	{}
200875	1883357780844794188	1	0	200074	\N	{}
200876	1883357780844794188	1	0	200074	\N	{}
200877	1883357780844794188	1	0	200074	\N	{}
200878	1883357780844794188	1	0	200074	\N	{}
200879	1883357780844794188	1	0	200074	\N	{}
200880	1883357780844794188	1	0	200074	\N	{}
200881	1883357780844794188	1	0	200074	\N	{}
200882	1883357780844794188	1	0	200074	\N	{}
200883	1883357780844794188	1	0	200074	\N	{}
200884	1883357780844794188	1	0	200074	\N	{}
200885	1883357780844794188	1	0	200074	\N	{}
200886	1883357780844794188	1	0	200074	\N	{}
200887	1883357780844794188	1	0	200074	\N	{}
200888	1883357780844794188	1	0	200074	\N	{}
200889	1883357780844794188	1	0	200074	\N	{}
200890	1883357780844794188	1	0	200074	\N	{}
200891	1883357780844794188	1	0	200074	\N	{}
200892	1883357780844794188	1	0	200074	\N	{}
200893	1883357780844794188	1	0	200074	\N	{}
200894	1883357780844794188	1	0	200074	\N	{}
200895	1883357780844794188	1	0	200074	\N	{}
200896	1883357780844794188	1	0	200074	\N	{}
200897	1883357780844794188	1	0	200074	\N	{}
200898	1883357780844794188	1	0	200074	\N	{}
200899	1883357780844794188	1	0	200074	\N	{}
200900	1883357780844794188	1	0	200074	\N	{}
200901	1883357780844794188	1	0	200074	\N	{}
200902	1883357780844794188	1	0	200074	\N	{}
200903	1883357780844794188	1	0	200074	\N	{}
200904	1883357780844794188	1	0	200074	\N	{}
200905	1883357780844794188	1	0	200074	\N	{}
200906	1883357780844794188	1	0	200074	\N	{}
200907	1883357780844794188	1	0	200074	\N	{}
200908	1883357780844794188	1	0	200074	\N	{}
200909	1883357780844794188	1	0	200074	\N	{}
200910	1883357780844794188	1	0	200074	\N	{}
200911	1883357780844794188	1	0	200074	\N	{}
200912	1883357780844794188	1	0	200074	\N	{}
200913	1883357780844794188	1	0	200074	\N	{}
200914	1883357780844794188	1	0	200074	\N	{}
200915	1883357780844794188	1	0	200074	\N	{}
200916	1883357780844794188	1	0	200074	\N	{}
200917	1883357780844794188	1	0	200074	\N	{}
200918	1883357780844794188	1	0	200074	\N	{}
200919	1883357780844794188	1	0	200074	\N	{}
200920	1883357780844794188	1	0	200074	\N	{}
200921	1883357780844794188	1	0	200074	\N	{}
200922	1883357780844794188	1	0	200074	\N	{}
200923	1883357780844794188	1	0	200074	\N	{}
200924	1883357780844794188	1	0	200074	\N	{}
200925	1883357780844794188	1	0	200074	\N	{}
200926	1883357780844794188	1	0	200074	\N	{}
200927	1883357780844794188	1	0	200074	\N	{}
200928	1883357780844794188	1	0	200074	\N	{}
200929	1883357780844794188	1	0	200074	\N	{}
200930	1883357780844794188	1	0	200074	\N	{}
200931	1883357780844794188	1	0	200074	\N	{}
200932	1883357780844794188	1	0	200074	\N	{}
200933	1883357780844794188	1	0	200074	\N	{}
200934	1883357780844794188	1	0	200074	\N	{}
200935	1883357780844794188	1	0	200074	\N	{}
200936	1883357780844794188	1	0	200074	\N	{}
200937	1883357780844794188	1	0	200074	\N	{}
200938	1883357780844794188	1	0	200074	\N	{}
200939	1883357780844794188	1	0	200074	\N	{}
200940	1883357780844794188	1	0	200074	\N	{}
200941	1883357780844794188	1	0	200074	\N	{}
200942	1883357780844794188	1	0	200074	\N	{}
200943	1883357780844794188	1	0	200074	\N	{}
200944	1883357780844794188	1	0	200074	\N	{}
200945	1883357780844794188	1	0	200074	\N	{}
200946	1883357780844794188	1	0	200074	\N	{}
200947	1883357780844794188	1	0	200074	\N	{}
200948	1883357780844794188	1	0	200074	\N	{}
200949	1883357780844794188	1	0	200074	\N	{}
200950	1883357780844794188	1	0	200074	\N	{}
200951	1883357780844794188	1	0	200074	\N	{}
200952	1883357780844794188	1	0	200074	\N	{}
200953	1883357780844794188	1	0	200074	\N	{}
200954	1883357780844794188	1	0	200074	\N	{}
200955	1883357780844794188	1	0	200074	\N	{}
200956	1883357780844794188	1	0	200074	\N	{}
200957	1883357780844794188	1	0	200074	\N	{}
200958	1883357780844794188	1	0	200074	\N	{}
200959	1883357780844794188	1	0	200074	\N	{}
200960	1883357780844794188	1	0	200074	\N	{}
200961	1883357780844794188	1	0	200074	\N	{}
200962	1883357780844794188	1	0	200074	\N	{}
200963	1883357780844794188	1	0	200074	\N	{}
200964	1883357780844794188	1	0	200074	\N	{}
200965	1883357780844794188	1	0	200074	\N	{}
200966	1883357780844794188	1	0	200074	\N	{}
200967	1883357780844794188	1	0	200074	\N	{}
200968	1883357780844794188	1	0	200074	\N	{}
200969	1883357780844794188	1	0	200074	\N	{}
200970	1883357780844794188	1	0	200074	\N	{}
200971	1883357780844794188	1	0	200074	\N	{}
200972	1883357780844794188	1	0	200074	\N	{}
200973	1883357780844794188	1	0	200074	\N	{}
200974	1883357780844794188	1	0	200074	\N	{}
200975	1883357780844794188	1	0	200074	\N	{}
200976	1883357780844794188	1	0	200074	\N	{}
200977	1883357780844794188	1	0	200074	\N	{}
200978	1883357780844794188	1	0	200074	\N	{}
200979	1883357780844794188	1	0	200074	\N	{}
200980	1883357780844794188	1	0	200074	\N	{}
200981	1883357780844794188	1	0	200074	\N	{}
200982	1883357780844794188	1	0	200074	\N	{}
200983	1883357780844794188	1	0	200074	\N	{}
200984	1883357780844794188	1	0	200074	\N	{}
200985	1883357780844794188	1	0	200074	\N	{}
200986	1883357780844794188	1	0	200074	\N	{}
200987	1883357780844794188	1	0	200074	\N	{}
200988	1883357780844794188	1	0	200074	\N	{}
200989	1883357780844794188	1	0	200074	\N	{}
200990	1883357780844794188	1	0	200074	\N	{}
200991	1883357780844794188	1	0	200074	\N	{}
200992	1883357780844794188	1	0	200074	\N	{}
200993	1883357780844794188	1	0	200074	\N	{}
200994	1883357780844794188	1	0	200074	\N	{}
200995	1883357780844794188	1	0	200074	\N	{}
200996	1883357780844794188	1	0	200074	\N	{}
200997	1883357780844794188	1	0	200074	\N	{}
200998	1883357780844794188	1	0	200074	\N	{}
200999	1883357780844794188	1	0	200074	\N	{}
201000	1883357780844794188	1	0	200074	\N	{}
201001	1883357780844794188	1	0	200074	\N	{}
201002	1883357780844794188	1	0	200074	\N	{}
201003	1883357780844794188	1	0	200074	\N	{}
201004	1883357780844794188	1	0	200074	\N	{}
201005	1883357780844794188	1	0	200074	\N	{}
201006	1883357780844794188	1	0	200074	\N	{}
201007	1883357780844794188	1	0	200074	\N	{}
201008	1883357780844794188	1	0	200074	\N	{}
201009	1883357780844794188	1	0	200074	\N	{}
201010	1883357780844794188	1	0	200074	\N	{}
201011	1883357780844794188	1	0	200074	\N	{}
201012	1883357780844794188	1	0	200074	\N	{}
201013	1883357780844794188	1	0	200074	\N	{}
201014	1883357780844794188	1	0	200074	\N	{}
201015	1883357780844794188	1	0	200074	\N	{}
201016	1883357780844794188	1	0	200074	\N	{}
201017	1883357780844794188	1	0	200074	\N	{}
201018	1883357780844794188	1	0	200074	\N	{}
201019	1883357780844794188	1	0	200074	\N	{}
201020	1883357780844794188	1	0	200074	\N	{}
201021	1883357780844794188	1	0	200074	\N	{}
201022	1883357780844794188	1	0	200074	\N	{}
201023	1883357780844794188	1	0	200074	\N	{}
201024	1883357780844794188	1	0	200074	\N	{}
201025	1883357780844794188	1	0	200074	\N	{}
201026	1883357780844794188	1	0	200074	\N	{}
201027	1883357780844794188	1	0	200074	\N	{}
201028	1883357780844794188	1	0	200074	\N	{}
201029	1883357780844794188	1	0	200074	\N	{}
201030	1883357780844794188	1	0	200074	\N	{}
201031	1883357780844794188	1	0	200074	\N	{}
201032	1883357780844794188	1	0	200074	\N	{}
201033	1883357780844794188	1	0	200074	\N	{}
201034	1883357780844794188	1	0	200074	\N	{}
201035	1883357780844794188	1	0	200074	\N	{}
201036	1883357780844794188	1	0	200074	\N	{}
201037	1883357780844794188	1	0	200074	\N	{}
201038	1883357780844794188	1	0	200074	\N	{}
201039	1883357780844794188	1	0	200074	\N	{}
201040	1883357780844794188	1	0	200074	\N	{}
201041	1883357780844794188	1	0	200074	\N	{}
201042	1883357780844794188	1	0	200074	\N	{}
201043	1883357780844794188	1	0	200074	\N	{}
201044	1883357780844794188	1	0	200074	\N	{}
201045	1883357780844794188	1	0	200074	\N	{}
201046	1883357780844794188	1	0	200074	\N	{}
201047	1883357780844794188	1	0	200074	\N	{}
201048	1883357780844794188	1	0	200074	\N	{}
201049	1883357780844794188	1	0	200074	\N	{}
201050	1883357780844794188	1	0	200074	\N	{}
201051	1883357780844794188	1	0	200074	\N	{}
201052	1883357780844794188	1	0	200074	\N	{}
201053	1883357780844794188	1	0	200074	\N	{}
201054	1883357780844794188	1	0	200074	\N	{}
201055	1883357780844794188	1	0	200074	\N	{}
201056	1883357780844794188	1	0	200074	\N	{}
201057	1883357780844794188	1	0	200074	\N	{}
201058	1883357780844794188	1	0	200074	\N	{}
201059	1883357780844794188	1	0	200074	\N	{}
201060	1883357780844794188	1	0	200074	\N	{}
201061	1883357780844794188	1	0	200074	\N	{}
201062	1883357780844794188	1	0	200074	\N	{}
201063	1883357780844794188	1	0	200074	\N	{}
201064	1883357780844794188	1	0	200074	\N	{}
201065	1883357780844794188	1	0	200074	\N	{}
201066	1883357780844794188	1	0	200074	\N	{}
201067	1883357780844794188	1	0	200074	\N	{}
201068	1883357780844794188	1	0	200074	\N	{}
201069	1883357780844794188	1	0	200074	\N	{}
201070	1883357780844794188	1	0	200074	\N	{}
201071	1883357780844794188	1	0	200074	\N	{}
201072	1883357780844794188	1	0	200074	\N	{}
201073	1883357780844794188	1	0	200074	\N	{}
201074	1883357780844794188	1	0	200074	\N	{}
201075	1883357780844794188	1	0	200074	\N	{}
201076	1883357780844794188	1	0	200074	\N	{}
201077	1883357780844794188	1	0	200074	\N	{}
201078	1883357780844794188	1	0	200074	\N	{}
201079	1883357780844794188	1	0	200074	\N	{}
201080	1883357780844794188	1	0	200074	\N	{}
201081	1883357780844794188	1	0	200074	\N	{}
201082	1883357780844794188	1	0	200074	\N	{}
201083	1883357780844794188	1	0	200074	\N	{}
201084	1883357780844794188	1	0	200074	\N	{}
201085	1883357780844794188	1	0	200074	\N	{}
201086	1883357780844794188	1	0	200074	\N	{}
201087	1883357780844794188	1	0	200074	\N	{}
201088	1883357780844794188	1	0	200074	\N	{}
201089	1883357780844794188	1	0	200074	\N	{}
201090	1883357780844794188	1	0	200074	\N	{}
201091	1883357780844794188	1	0	200074	\N	{}
201092	1883357780844794188	1	0	200074	\N	{}
201093	1883357780844794188	1	0	200074	\N	{}
201094	1883357780844794188	1	0	200074	\N	{}
201095	1883357780844794188	1	0	200074	\N	{}
201096	1883357780844794188	1	0	200074	\N	{}
201097	1883357780844794188	1	0	200074	\N	{}
201098	1883357780844794188	1	0	200074	\N	{}
201099	1883357780844794188	1	0	200074	\N	{}
201100	1883357780844794188	1	0	200074	\N	{}
201101	1883357780844794188	1	0	200074	\N	{}
201102	1883357780844794188	1	0	200074	\N	{}
201103	1883357780844794188	1	0	200074	\N	{}
201104	1883357780844794188	1	0	200074	\N	{}
201105	1883357780844794188	1	0	200074	\N	{}
201106	1883357780844794188	1	0	200074	\N	{}
201107	1883357780844794188	1	0	200074	\N	{}
201108	1883357780844794188	1	0	200074	\N	{}
201109	1883357780844794188	1	0	200074	\N	{}
201110	1883357780844794188	1	0	200074	\N	{}
201111	1883357780844794188	1	0	200074	\N	{}
201112	1883357780844794188	1	0	200074	\N	{}
201113	1883357780844794188	1	0	200074	\N	{}
201114	1883357780844794188	1	0	200074	\N	{}
201115	1883357780844794188	1	0	200074	\N	{}
201116	1883357780844794188	1	0	200074	\N	{}
201117	1883357780844794188	1	0	200074	\N	{}
201118	1883357780844794188	1	0	200074	\N	{}
201119	1883357780844794188	1	0	200074	\N	{}
201120	1883357780844794188	1	0	200074	\N	{}
201121	1883357780844794188	1	0	200074	\N	{}
201122	1883357780844794188	1	0	200074	\N	{}
201123	1883357780844794188	1	0	200074	\N	{}
201124	1883357780844794188	1	0	200074	\N	{}
201125	1883357780844794188	1	0	200074	\N	{}
201126	1883357780844794188	1	0	200074	\N	{}
201127	1883357780844794188	1	0	200074	\N	{}
201128	1883357780844794188	1	0	200074	\N	{}
201129	1883357780844794188	1	0	200074	\N	{}
201130	1883357780844794188	1	0	200074	\N	{}
201131	1883357780844794188	1	0	200074	\N	{}
201132	1883357780844794188	1	0	200074	\N	{}
201133	1883357780844794188	1	0	200074	\N	{}
201134	1883357780844794188	1	0	200074	\N	{}
201135	1883357780844794188	1	0	200074	\N	{}
201136	1883357780844794188	1	0	200074	\N	{}
201137	1883357780844794188	1	0	200074	\N	{}
201138	1883357780844794188	1	0	200074	\N	{}
201139	1883357780844794188	1	0	200074	\N	{}
201140	1883357780844794188	1	0	200074	\N	{}
201141	1883357780844794188	1	0	200074	\N	{}
201142	1883357780844794188	1	0	200074	\N	{}
201143	1883357780844794188	1	0	200074	\N	{}
201144	1883357780844794188	1	0	200074	\N	{}
201145	1883357780844794188	1	0	200074	\N	{}
201146	1883357780844794188	1	0	200074	\N	{}
201147	1883357780844794188	1	0	200074	\N	{}
201148	1883357780844794188	1	0	200074	\N	{}
201149	1883357780844794188	1	0	200074	\N	{}
201150	1883357780844794188	1	0	200074	\N	{}
201151	1883357780844794188	1	0	200074	\N	{}
201152	1883357780844794188	1	0	200074	\N	{}
201153	1883357780844794188	1	0	200074	\N	{}
201154	1883357780844794188	1	0	200074	\N	{}
201155	1883357780844794188	1	0	200074	\N	{}
201156	1883357780844794188	1	0	200074	\N	{}
201157	1883357780844794188	1	0	200074	\N	{}
201158	1883357780844794188	1	0	200074	\N	{}
201159	1883357780844794188	1	0	200074	\N	{}
201160	1883357780844794188	1	0	200074	\N	{}
201161	1883357780844794188	1	0	200074	\N	{}
201162	1883357780844794188	1	0	200074	\N	{}
201163	1883357780844794188	1	0	200074	\N	{}
201164	1883357780844794188	1	0	200074	\N	{}
201165	1883357780844794188	1	0	200074	\N	{}
201166	1883357780844794188	1	0	200074	\N	{}
201167	1883357780844794188	1	0	200074	\N	{}
201168	1883357780844794188	1	0	200074	\N	{}
201169	1883357780844794188	1	0	200074	\N	{}
201170	1883357780844794188	1	0	200074	\N	{}
201171	1883357780844794188	1	0	200074	\N	{}
201172	1883357780844794188	1	0	200074	\N	{}
201173	1883357780844794188	1	0	200074	\N	{}
201174	1883357780844794188	1	0	200074	\N	{}
201175	1883357780844794188	1	0	200074	\N	{}
201176	1883357780844794188	1	0	200074	\N	{}
201177	1883357780844794188	1	0	200074	\N	{}
201178	1883357780844794188	1	0	200074	\N	{}
201179	1883357780844794188	1	0	200074	\N	{}
201180	1883357780844794188	1	0	200074	\N	{}
201181	1883357780844794188	1	0	200074	\N	{}
201182	1883357780844794188	1	0	200074	\N	{}
201183	1883357780844794188	1	0	200074	\N	{}
201184	1883357780844794188	1	0	200074	\N	{}
201185	1883357780844794188	1	0	200074	\N	{}
201186	1883357780844794188	1	0	200074	\N	{}
201187	1883357780844794188	1	0	200074	\N	{}
201188	1883357780844794188	1	0	200074	\N	{}
201189	1883357780844794188	1	0	200074	\N	{}
201190	1883357780844794188	1	0	200074	\N	{}
201191	1883357780844794188	1	0	200074	\N	{}
201192	1883357780844794188	1	0	200074	\N	{}
201193	1883357780844794188	1	0	200074	\N	{}
201194	1883357780844794188	1	0	200074	\N	{}
201195	1883357780844794188	1	0	200074	\N	{}
201196	1883357780844794188	1	0	200074	\N	{}
201197	1883357780844794188	1	0	200074	\N	{}
201198	1883357780844794188	1	0	200074	\N	{}
201199	1883357780844794188	1	0	200074	\N	{}
201200	1883357780844794188	1	0	200074	\N	{}
201201	1883357780844794188	1	0	200074	\N	{}
201202	1883357780844794188	1	0	200074	\N	{}
201203	1883357780844794188	1	0	200074	\N	{}
201204	1883357780844794188	1	0	200074	\N	{}
201205	1883357780844794188	1	0	200074	\N	{}
201206	1883357780844794188	1	0	200074	\N	{}
201207	1883357780844794188	1	0	200074	\N	{}
201208	1883357780844794188	1	0	200074	\N	{}
201209	1883357780844794188	1	0	200074	\N	{}
201210	1883357780844794188	1	0	200074	\N	{}
201211	1883357780844794188	1	0	200074	\N	{}
201212	1883357780844794188	1	0	200074	\N	{}
201213	1883357780844794188	1	0	200074	\N	{}
201214	1883357780844794188	1	0	200074	\N	{}
201215	1883357780844794188	1	0	200074	\N	{}
201216	1883357780844794188	1	0	200074	\N	{}
201217	1883357780844794188	1	0	200074	\N	{}
201218	1883357780844794188	1	0	200074	\N	{}
201219	1883357780844794188	1	0	200074	\N	{}
201220	1883357780844794188	1	0	200074	\N	{}
201221	1883357780844794188	1	0	200074	\N	{}
201222	1883357780844794188	1	0	200074	\N	{}
201223	1883357780844794188	1	0	200074	\N	{}
201224	1883357780844794188	1	0	200074	\N	{}
201225	1883357780844794188	1	0	200074	\N	{}
201226	1883357780844794188	1	0	200074	\N	{}
201227	1883357780844794188	1	0	200074	\N	{}
201228	1883357780844794188	1	0	200074	\N	{}
201229	1883357780844794188	1	0	200074	\N	{}
201230	1883357780844794188	1	0	200074	\N	{}
201231	1883357780844794188	1	0	200074	\N	{}
201232	1883357780844794188	1	0	200074	\N	{}
201233	1883357780844794188	1	0	200074	\N	{}
201234	1883357780844794188	1	0	200074	\N	{}
201235	1883357780844794188	1	0	200074	\N	{}
201236	1883357780844794188	1	0	200074	\N	{}
201237	1883357780844794188	1	0	200074	\N	{}
201238	1883357780844794188	1	0	200074	\N	{}
201239	1883357780844794188	1	0	200074	\N	{}
201240	1883357780844794188	1	0	200074	\N	{}
201241	1883357780844794188	1	0	200074	\N	{}
201242	1883357780844794188	1	0	200074	\N	{}
201243	1883357780844794188	1	0	200074	\N	{}
201244	1883357780844794188	1	0	200074	\N	{}
201245	1883357780844794188	1	0	200074	\N	{}
201246	1883357780844794188	1	0	200074	\N	{}
201247	1883357780844794188	1	0	200074	\N	{}
201248	1883357780844794188	1	0	200074	\N	{}
201249	1883357780844794188	1	0	200074	\N	{}
201250	1883357780844794188	1	0	200074	\N	{}
201251	1883357780844794188	1	0	200074	\N	{}
201252	1883357780844794188	1	0	200074	\N	{}
201253	1883357780844794188	1	0	200074	\N	{}
201254	1883357780844794188	1	0	200074	\N	{}
201255	1883357780844794188	1	0	200074	\N	{}
201256	1883357780844794188	1	0	200074	\N	{}
201257	1883357780844794188	1	0	200074	\N	{}
201258	1883357780844794188	1	0	200074	\N	{}
201259	1883357780844794188	1	0	200074	\N	{}
201260	1883357780844794188	1	0	200074	\N	{}
201261	1883357780844794188	1	0	200074	\N	{}
201262	1883357780844794188	1	0	200074	\N	{}
201263	1883357780844794188	1	0	200074	\N	{}
201264	1883357780844794188	1	0	200074	\N	{}
201265	1883357780844794188	1	0	200074	\N	{}
201266	1883357780844794188	1	0	200074	\N	{}
201267	1883357780844794188	1	0	200074	\N	{}
201268	1883357780844794188	1	0	200074	\N	{}
201269	1883357780844794188	1	0	200074	\N	{}
201270	1883357780844794188	1	0	200074	\N	{}
201271	1883357780844794188	1	0	200074	\N	{}
201272	1883357780844794188	1	0	200074	\N	{}
201273	1883357780844794188	1	0	200074	\N	{}
201274	1883357780844794188	1	0	200074	\N	{}
201275	1883357780844794188	1	0	200074	\N	{}
201276	1883357780844794188	1	0	200074	\N	{}
201277	1883357780844794188	1	0	200074	\N	{}
201278	1883357780844794188	1	0	200074	\N	{}
201279	1883357780844794188	1	0	200074	\N	{}
201280	1883357780844794188	1	0	200074	\N	{}
201281	1883357780844794188	1	0	200074	\N	{}
201282	1883357780844794188	1	0	200074	\N	{}
201283	1883357780844794188	1	0	200074	\N	{}
201284	1883357780844794188	1	0	200074	\N	{}
201285	1883357780844794188	1	0	200074	\N	{}
201286	1883357780844794188	1	0	200074	\N	{}
201287	1883357780844794188	1	0	200074	\N	{}
201288	1883357780844794188	1	0	200074	\N	{}
201289	1883357780844794188	1	0	200074	\N	{}
201290	1883357780844794188	1	0	200074	\N	{}
201291	1883357780844794188	1	0	200074	\N	{}
201292	1883357780844794188	1	0	200074	\N	{}
201293	1883357780844794188	1	0	200074	\N	{}
201294	1883357780844794188	1	0	200074	\N	{}
201295	1883357780844794188	1	0	200074	\N	{}
201296	1883357780844794188	1	0	200074	\N	{}
201297	1883357780844794188	1	0	200074	\N	{}
201298	1883357780844794188	1	0	200074	\N	{}
201299	1883357780844794188	1	0	200074	\N	{}
201300	1883357780844794188	1	0	200074	\N	{}
201301	1883357780844794188	1	0	200074	\N	{}
201302	1883357780844794188	1	0	200074	\N	{}
201303	1883357780844794188	1	0	200074	\N	{}
201304	1883357780844794188	1	0	200074	\N	{}
201305	1883357780844794188	1	0	200074	\N	{}
201306	1883357780844794188	1	0	200074	\N	{}
201307	1883357780844794188	1	0	200074	\N	{}
201308	1883357780844794188	1	0	200074	\N	{}
201309	1883357780844794188	1	0	200074	\N	{}
201310	1883357780844794188	1	0	200074	\N	{}
201311	1883357780844794188	1	0	200074	\N	{}
201312	1883357780844794188	1	0	200074	\N	{}
201313	1883357780844794188	1	0	200074	\N	{}
201314	1883357780844794188	1	0	200074	\N	{}
201315	1883357780844794188	1	0	200074	\N	{}
201316	1883357780844794188	1	0	200074	\N	{}
201317	1883357780844794188	1	0	200074	\N	{}
201318	1883357780844794188	1	0	200074	\N	{}
201319	1883357780844794188	1	0	200074	\N	{}
201320	1883357780844794188	1	0	200074	\N	{}
201321	1883357780844794188	1	0	200074	\N	{}
201322	1883357780844794188	1	0	200074	\N	{}
201323	1883357780844794188	1	0	200074	\N	{}
201324	1883357780844794188	1	0	200074	\N	{}
201325	1883357780844794188	1	0	200074	\N	{}
201326	1883357780844794188	1	0	200074	\N	{}
201327	1883357780844794188	1	0	200074	\N	{}
201328	1883357780844794188	1	0	200074	\N	{}
201329	1883357780844794188	1	0	200074	\N	{}
201330	1883357780844794188	1	0	200074	\N	{}
201331	1883357780844794188	1	0	200074	\N	{}
201332	1883357780844794188	1	0	200074	\N	{}
201333	1883357780844794188	1	0	200074	\N	{}
201334	1883357780844794188	1	0	200074	\N	{}
201335	1883357780844794188	1	0	200074	\N	{}
201336	1883357780844794188	1	0	200074	\N	{}
201337	1883357780844794188	1	0	200074	\N	{}
201338	1883357780844794188	1	0	200074	\N	{}
201339	1883357780844794188	1	0	200074	\N	{}
201340	1883357780844794188	1	0	200074	\N	{}
201341	1883357780844794188	1	0	200074	\N	{}
201342	1883357780844794188	1	0	200074	\N	{}
201343	1883357780844794188	1	0	200074	\N	{}
201344	1883357780844794188	1	0	200074	\N	{}
201345	1883357780844794188	1	0	200074	\N	{}
201346	1883357780844794188	1	0	200074	\N	{}
201347	1883357780844794188	1	0	200074	\N	{}
201348	1883357780844794188	1	0	200074	\N	{}
201349	1883357780844794188	1	0	200074	\N	{}
201350	1883357780844794188	1	0	200074	\N	{}
201351	1883357780844794188	1	0	200074	\N	{}
201352	1883357780844794188	1	0	200074	\N	{}
201353	1883357780844794188	1	0	200074	\N	{}
201354	1883357780844794188	1	0	200074	\N	{}
201355	1883357780844794188	1	0	200074	\N	{}
201356	1883357780844794188	1	0	200074	\N	{}
201357	1883357780844794188	1	0	200074	\N	{}
201358	1883357780844794188	1	0	200074	\N	{}
201359	1883357780844794188	1	0	200074	\N	{}
201360	1883357780844794188	1	0	200074	\N	{}
201361	1883357780844794188	1	0	200074	\N	{}
201362	1883357780844794188	1	0	200074	\N	{}
201363	1883357780844794188	1	0	200074	\N	{}
201364	1883357780844794188	1	0	200074	\N	{}
201365	1883357780844794188	1	0	200074	\N	{}
201366	1883357780844794188	1	0	200074	\N	{}
201367	1883357780844794188	1	0	200074	\N	{}
201368	1883357780844794188	1	0	200074	\N	{}
201369	1883357780844794188	1	0	200074	\N	{}
201370	1883357780844794188	1	0	200074	\N	{}
201371	1883357780844794188	1	0	200074	\N	{}
201372	1883357780844794188	1	0	200074	\N	{}
201373	1883357780844794188	1	0	200074	\N	{}
201374	1883357780844794188	1	0	200074	\N	{}
201375	1883357780844794188	1	0	200074	\N	{}
201376	1883357780844794188	1	0	200074	\N	{}
201377	1883357780844794188	1	0	200074	\N	{}
201378	1883357780844794188	1	0	200074	\N	{}
201379	1883357780844794188	1	0	200074	\N	{}
201380	1883357780844794188	1	0	200074	\N	{}
201381	1883357780844794188	1	0	200074	\N	{}
201382	1883357780844794188	1	0	200074	\N	{}
201383	1883357780844794188	1	0	200074	\N	{}
201384	1883357780844794188	1	0	200074	\N	{}
201385	1883357780844794188	1	0	200074	\N	{}
201386	1883357780844794188	1	0	200074	\N	{}
201387	1883357780844794188	1	0	200074	\N	{}
201388	1883357780844794188	1	0	200074	\N	{}
201389	1883357780844794188	1	0	200074	\N	{}
201390	1883357780844794188	1	0	200074	\N	{}
201391	1883357780844794188	1	0	200074	\N	{}
201392	1883357780844794188	1	0	200074	\N	{}
201393	1883357780844794188	1	0	200074	\N	{}
201394	1883357780844794188	1	0	200074	\N	{}
201395	1883357780844794188	1	0	200074	\N	{}
201396	1883357780844794188	1	0	200074	\N	{}
201397	1883357780844794188	1	0	200074	\N	{}
201398	1883357780844794188	1	0	200074	\N	{}
201399	1883357780844794188	1	0	200074	\N	{}
201400	1883357780844794188	1	0	200074	\N	{}
201401	1883357780844794188	1	0	200074	\N	{}
201402	1883357780844794188	1	0	200074	\N	{}
201403	1883357780844794188	1	0	200074	\N	{}
201404	1883357780844794188	1	0	200074	\N	{}
201405	1883357780844794188	1	0	200074	\N	{}
201406	1883357780844794188	1	0	200074	\N	{}
201407	1883357780844794188	1	0	200074	\N	{}
201408	1883357780844794188	1	0	200074	\N	{}
201409	1883357780844794188	1	0	200074	\N	{}
201410	1883357780844794188	1	0	200074	\N	{}
201411	1883357780844794188	1	0	200074	\N	{}
201412	1883357780844794188	1	0	200074	\N	{}
201413	1883357780844794188	1	0	200074	\N	{}
201414	1883357780844794188	1	0	200074	\N	{}
201415	1883357780844794188	1	0	200074	\N	{}
201416	1883357780844794188	1	0	200074	\N	{}
201417	1883357780844794188	1	0	200074	\N	{}
201418	1883357780844794188	1	0	200074	\N	{}
201419	1883357780844794188	1	0	200074	\N	{}
201420	1883357780844794188	1	0	200074	\N	{}
201421	1883357780844794188	1	0	200074	\N	{}
201422	1883357780844794188	1	0	200074	\N	{}
201423	1883357780844794188	1	0	200074	\N	{}
201424	1883357780844794188	1	0	200074	\N	{}
201425	1883357780844794188	1	0	200074	\N	{}
201426	1883357780844794188	1	0	200074	\N	{}
201427	1883357780844794188	1	0	200074	\N	{}
201428	1883357780844794188	1	0	200074	\N	{}
201429	1883357780844794188	1	0	200074	\N	{}
201430	1883357780844794188	1	0	200074	\N	{}
201431	1883357780844794188	1	0	200074	\N	{}
201432	1883357780844794188	1	0	200074	\N	{}
201433	1883357780844794188	1	0	200074	\N	{}
201434	1883357780844794188	1	0	200074	\N	{}
201435	1883357780844794188	1	0	200074	\N	{}
201436	1883357780844794188	1	0	200074	\N	{}
201437	1883357780844794188	1	0	200074	\N	{}
201438	1883357780844794188	1	0	200074	\N	{}
201439	1883357780844794188	1	0	200074	\N	{}
201440	1883357780844794188	1	0	200074	\N	{}
201441	1883357780844794188	1	0	200074	\N	{}
201442	1883357780844794188	1	0	200074	\N	{}
201443	1883357780844794188	1	0	200074	\N	{}
201444	1883357780844794188	1	0	200074	\N	{}
201445	1883357780844794188	1	0	200074	\N	{}
201446	1883357780844794188	1	0	200074	\N	{}
201447	1883357780844794188	1	0	200074	\N	{}
201448	1883357780844794188	1	0	200074	\N	{}
201449	1883357780844794188	1	0	200074	\N	{}
201450	1883357780844794188	1	0	200074	\N	{}
201451	1883357780844794188	1	0	200074	\N	{}
201452	1883357780844794188	1	0	200074	\N	{}
201453	1883357780844794188	1	0	200074	\N	{}
201454	1883357780844794188	1	0	200074	\N	{}
201455	1883357780844794188	1	0	200074	\N	{}
201456	1883357780844794188	1	0	200074	\N	{}
201457	1883357780844794188	1	0	200074	\N	{}
201458	1883357780844794188	1	0	200074	\N	{}
201459	1883357780844794188	1	0	200074	\N	{}
201460	1883357780844794188	1	0	200074	\N	{}
201461	1883357780844794188	1	0	200074	\N	{}
201462	1883357780844794188	1	0	200074	\N	{}
201463	1883357780844794188	1	0	200074	\N	{}
201464	1883357780844794188	1	0	200074	\N	{}
201465	1883357780844794188	1	0	200074	\N	{}
201466	1883357780844794188	1	0	200074	\N	{}
201467	1883357780844794188	1	0	200074	\N	{}
201468	1883357780844794188	1	0	200074	\N	{}
201469	1883357780844794188	1	0	200074	\N	{}
201470	1883357780844794188	1	0	200074	\N	{}
201471	1883357780844794188	1	0	200074	\N	{}
201472	1883357780844794188	1	0	200074	\N	{}
201473	1883357780844794188	1	0	200074	\N	{}
201474	1883357780844794188	1	0	200074	\N	{}
201475	1883357780844794188	1	0	200074	\N	{}
201476	1883357780844794188	1	0	200074	\N	{}
201477	1883357780844794188	1	0	200074	\N	{}
201478	1883357780844794188	1	0	200074	\N	{}
201479	1883357780844794188	1	0	200074	\N	{}
201480	1883357780844794188	1	0	200074	\N	{}
201481	1883357780844794188	1	0	200074	\N	{}
201482	1883357780844794188	1	0	200074	\N	{}
201483	1883357780844794188	1	0	200074	\N	{}
201484	1883357780844794188	1	0	200074	\N	{}
201485	1883357780844794188	1	0	200074	\N	{}
201486	1883357780844794188	1	0	200074	\N	{}
201487	1883357780844794188	1	0	200074	\N	{}
201488	1883357780844794188	1	0	200074	\N	{}
201489	1883357780844794188	1	0	200074	\N	{}
201490	1883357780844794188	1	0	200074	\N	{}
201491	1883357780844794188	1	0	200074	\N	{}
201492	1883357780844794188	1	0	200074	\N	{}
201493	1883357780844794188	1	0	200074	\N	{}
201494	1883357780844794188	1	0	200074	\N	{}
201495	1883357780844794188	1	0	200074	\N	{}
201496	1883357780844794188	1	0	200074	\N	{}
201497	1883357780844794188	1	0	200074	\N	{}
201498	1883357780844794188	1	0	200074	\N	{}
201499	1883357780844794188	1	0	200074	\N	{}
201500	1883357780844794188	1	0	200074	\N	{}
201501	1883357780844794188	1	0	200074	\N	{}
201502	1883357780844794188	1	0	200074	\N	{}
201503	1883357780844794188	1	0	200074	\N	{}
201504	1883357780844794188	1	0	200074	\N	{}
201505	1883357780844794188	1	0	200074	\N	{}
201506	1883357780844794188	1	0	200074	\N	{}
201507	1883357780844794188	1	0	200074	\N	{}
201508	1883357780844794188	1	0	200074	\N	{}
201509	1883357780844794188	1	0	200074	\N	{}
201510	1883357780844794188	1	0	200074	\N	{}
201511	1883357780844794188	1	0	200074	\N	{}
201512	1883357780844794188	1	0	200074	\N	{}
201513	1883357780844794188	1	0	200074	\N	{}
201514	1883357780844794188	1	0	200074	\N	{}
201515	1883357780844794188	1	0	200074	\N	{}
201516	1883357780844794188	1	0	200074	\N	{}
201517	1883357780844794188	1	0	200074	\N	{}
201518	1883357780844794188	1	0	200074	\N	{}
201519	1883357780844794188	1	0	200074	\N	{}
201520	1883357780844794188	1	0	200074	\N	{}
201521	1883357780844794188	1	0	200074	\N	{}
201522	1883357780844794188	1	0	200074	\N	{}
201523	1883357780844794188	1	0	200074	\N	{}
201524	1883357780844794188	1	0	200074	\N	{}
201525	1883357780844794188	1	0	200074	\N	{}
201526	1883357780844794188	1	0	200074	\N	{}
201527	1883357780844794188	1	0	200074	\N	{}
201528	1883357780844794188	1	0	200074	\N	{}
201529	1883357780844794188	1	0	200074	\N	{}
201530	1883357780844794188	1	0	200074	\N	{}
201531	1883357780844794188	1	0	200074	\N	{}
201532	1883357780844794188	1	0	200074	\N	{}
201533	1883357780844794188	1	0	200074	\N	{}
201534	1883357780844794188	1	0	200074	\N	{}
201535	1883357780844794188	1	0	200074	\N	{}
201536	1883357780844794188	1	0	200074	\N	{}
201537	1883357780844794188	1	0	200074	\N	{}
201538	1883357780844794188	1	0	200074	\N	{}
201539	1883357780844794188	1	0	200074	\N	{}
201540	1883357780844794188	1	0	200074	\N	{}
201541	1883357780844794188	1	0	200074	\N	{}
201542	1883357780844794188	1	0	200074	\N	{}
201543	1883357780844794188	1	0	200074	\N	{}
201544	1883357780844794188	1	0	200074	\N	{}
201545	1883357780844794188	1	0	200074	\N	{}
201546	1883357780844794188	1	0	200074	\N	{}
201547	1883357780844794188	1	0	200074	\N	{}
201548	1883357780844794188	1	0	200074	\N	{}
201549	1883357780844794188	1	0	200074	\N	{}
201550	1883357780844794188	1	0	200074	\N	{}
201551	1883357780844794188	1	0	200074	\N	{}
201552	1883357780844794188	1	0	200074	\N	{}
201553	1883357780844794188	1	0	200074	\N	{}
201554	1883357780844794188	1	0	200074	\N	{}
201555	1883357780844794188	1	0	200074	\N	{}
201556	1883357780844794188	1	0	200074	\N	{}
201557	1883357780844794188	1	0	200074	\N	{}
201558	1883357780844794188	1	0	200074	\N	{}
201559	1883357780844794188	1	0	200074	\N	{}
201560	1883357780844794188	1	0	200074	\N	{}
201561	1883357780844794188	1	0	200074	\N	{}
201562	1883357780844794188	1	0	200074	\N	{}
201563	1883357780844794188	1	0	200074	\N	{}
201564	1883357780844794188	1	0	200074	\N	{}
201565	1883357780844794188	1	0	200074	\N	{}
201566	1883357780844794188	1	0	200074	\N	{}
201567	1883357780844794188	1	0	200074	\N	{}
201568	1883357780844794188	1	0	200074	\N	{}
201569	1883357780844794188	1	0	200074	\N	{}
201570	1883357780844794188	1	0	200074	\N	{}
201571	1883357780844794188	1	0	200074	\N	{}
201572	1883357780844794188	1	0	200074	\N	{}
201573	1883357780844794188	1	0	200074	\N	{}
201574	1883357780844794188	1	0	200074	\N	{}
201575	1883357780844794188	1	0	200074	\N	{}
201576	1883357780844794188	1	0	200074	\N	{}
201577	1883357780844794188	1	0	200074	\N	{}
201578	1883357780844794188	1	0	200074	\N	{}
201579	1883357780844794188	1	0	200074	\N	{}
201580	1883357780844794188	1	0	200074	\N	{}
201581	1883357780844794188	1	0	200074	\N	{}
201582	1883357780844794188	1	0	200074	\N	{}
201583	1883357780844794188	1	0	200074	\N	{}
201584	1883357780844794188	1	0	200074	\N	{}
201585	1883357780844794188	1	0	200074	\N	{}
201586	1883357780844794188	1	0	200074	\N	{}
201587	1883357780844794188	1	0	200074	\N	{}
201588	1883357780844794188	1	0	200074	\N	{}
201589	1883357780844794188	1	0	200074	\N	{}
201590	1883357780844794188	1	0	200074	\N	{}
201591	1883357780844794188	1	0	200074	\N	{}
201592	1883357780844794188	1	0	200074	\N	{}
201593	1883357780844794188	1	0	200074	\N	{}
201594	1883357780844794188	1	0	200074	\N	{}
201595	1883357780844794188	1	0	200074	\N	{}
201596	1883357780844794188	1	0	200074	\N	{}
201597	1883357780844794188	1	0	200074	\N	{}
201598	1883357780844794188	1	0	200074	\N	{}
201599	1883357780844794188	1	0	200074	\N	{}
201600	1883357780844794188	1	0	200074	\N	{}
201601	1883357780844794188	1	0	200074	\N	{}
201602	1883357780844794188	1	0	200074	\N	{}
201603	1883357780844794188	1	0	200074	\N	{}
201604	1883357780844794188	1	0	200074	\N	{}
201605	1883357780844794188	1	0	200074	\N	{}
201606	1883357780844794188	1	0	200074	\N	{}
201607	1883357780844794188	1	0	200074	\N	{}
201608	1883357780844794188	1	0	200074	\N	{}
201609	1883357780844794188	1	0	200074	\N	{}
201610	1883357780844794188	1	0	200074	\N	{}
201611	1883357780844794188	1	0	200074	\N	{}
201612	1883357780844794188	1	0	200074	\N	{}
201613	1883357780844794188	1	0	200074	\N	{}
201614	1883357780844794188	1	0	200074	\N	{}
201615	1883357780844794188	1	0	200074	\N	{}
201616	1883357780844794188	1	0	200074	\N	{}
201617	1883357780844794188	1	0	200074	\N	{}
201618	1883357780844794188	1	0	200074	\N	{}
201619	1883357780844794188	1	0	200074	\N	{}
201620	1883357780844794188	1	0	200074	\N	{}
201621	1883357780844794188	1	0	200074	\N	{}
201622	1883357780844794188	1	0	200074	\N	{}
201623	1883357780844794188	1	0	200074	\N	{}
201624	1883357780844794188	1	0	200074	\N	{}
201625	1883357780844794188	1	0	200074	\N	{}
201626	1883357780844794188	1	0	200074	\N	{}
201627	1883357780844794188	1	0	200074	\N	{}
201628	1883357780844794188	1	0	200074	\N	{}
201629	1883357780844794188	1	0	200074	\N	{}
201630	1883357780844794188	1	0	200074	\N	{}
201631	1883357780844794188	1	0	200074	\N	{}
201632	1883357780844794188	1	0	200074	\N	{}
201633	1883357780844794188	1	0	200074	\N	{}
201634	1883357780844794188	1	0	200074	\N	{}
201635	1883357780844794188	1	0	200074	\N	{}
201636	1883357780844794188	1	0	200074	\N	{}
201637	1883357780844794188	1	0	200074	\N	{}
201638	1883357780844794188	1	0	200074	\N	{}
201639	1883357780844794188	1	0	200074	\N	{}
201640	1883357780844794188	1	0	200074	\N	{}
201641	1883357780844794188	1	0	200074	\N	{}
201642	1883357780844794188	1	0	200074	\N	{}
201643	1883357780844794188	1	0	200074	\N	{}
201644	1883357780844794188	1	0	200074	\N	{}
201645	1883357780844794188	1	0	200074	\N	{}
201646	1883357780844794188	1	0	200074	\N	{}
201647	1883357780844794188	1	0	200074	\N	{}
201648	1883357780844794188	1	0	200074	\N	{}
201649	1883357780844794188	1	0	200074	\N	{}
201650	1883357780844794188	1	0	200074	\N	{}
201651	1883357780844794188	1	0	200074	\N	{}
201652	1883357780844794188	1	0	200074	\N	{}
201653	1883357780844794188	1	0	200074	\N	{}
201654	1883357780844794188	1	0	200074	\N	{}
201655	1883357780844794188	1	0	200074	\N	{}
201656	1883357780844794188	1	0	200074	\N	{}
201657	1883357780844794188	1	0	200074	\N	{}
201658	1883357780844794188	1	0	200074	\N	{}
201659	1883357780844794188	1	0	200074	\N	{}
201660	1883357780844794188	1	0	200074	\N	{}
201661	1883357780844794188	1	0	200074	\N	{}
201662	1883357780844794188	1	0	200074	\N	{}
201663	1883357780844794188	1	0	200074	\N	{}
201664	1883357780844794188	1	0	200074	\N	{}
201665	1883357780844794188	1	0	200074	\N	{}
201666	1883357780844794188	1	0	200074	\N	{}
201667	1883357780844794188	1	0	200074	\N	{}
201668	1883357780844794188	1	0	200074	\N	{}
201669	1883357780844794188	1	0	200074	\N	{}
201670	1883357780844794188	1	0	200074	\N	{}
201671	1883357780844794188	1	0	200074	\N	{}
201672	1883357780844794188	1	0	200074	\N	{}
201673	1883357780844794188	1	0	200074	\N	{}
201674	1883357780844794188	1	0	200074	\N	{}
201675	1883357780844794188	1	0	200074	\N	{}
201676	1883357780844794188	1	0	200074	\N	{}
201677	1883357780844794188	1	0	200074	\N	{}
201678	1883357780844794188	1	0	200074	\N	{}
201679	1883357780844794188	1	0	200074	\N	{}
201680	1883357780844794188	1	0	200074	\N	{}
201681	1883357780844794188	1	0	200074	\N	{}
201682	1883357780844794188	1	0	200074	\N	{}
201683	1883357780844794188	1	0	200074	\N	{}
201684	1883357780844794188	1	0	200074	\N	{}
201685	1883357780844794188	1	0	200074	\N	{}
201686	1883357780844794188	1	0	200074	\N	{}
201687	1883357780844794188	1	0	200074	\N	{}
201688	1883357780844794188	1	0	200074	\N	{}
201689	1883357780844794188	1	0	200074	\N	{}
201690	1883357780844794188	1	0	200074	\N	{}
201691	1883357780844794188	1	0	200074	\N	{}
201692	1883357780844794188	1	0	200074	\N	{}
201693	1883357780844794188	1	0	200074	\N	{}
201694	1883357780844794188	1	0	200074	\N	{}
201695	1883357780844794188	1	0	200074	\N	{}
201696	1883357780844794188	1	0	200074	\N	{}
201697	1883357780844794188	1	0	200074	\N	{}
201698	1883357780844794188	1	0	200074	\N	{}
201699	1883357780844794188	1	0	200074	\N	{}
201700	1883357780844794188	1	0	200074	\N	{}
201701	1883357780844794188	1	0	200074	\N	{}
201702	1883357780844794188	1	0	200074	\N	{}
201703	1883357780844794188	1	0	200074	\N	{}
201704	1883357780844794188	1	0	200074	\N	{}
201705	1883357780844794188	1	0	200074	\N	{}
201706	1883357780844794188	1	0	200074	\N	{}
201707	1883357780844794188	1	0	200074	\N	{}
201708	1883357780844794188	1	0	200074	\N	{}
201709	1883357780844794188	1	0	200074	\N	{}
201710	1883357780844794188	1	0	200074	\N	{}
201711	1883357780844794188	1	0	200074	\N	{}
201712	1883357780844794188	1	0	200074	\N	{}
201713	1883357780844794188	1	0	200074	\N	{}
201714	1883357780844794188	1	0	200074	\N	{}
201715	1883357780844794188	1	0	200074	\N	{}
201716	1883357780844794188	1	0	200074	\N	{}
201717	1883357780844794188	1	0	200074	\N	{}
201718	1883357780844794188	1	0	200074	\N	{}
201719	1883357780844794188	1	0	200074	\N	{}
201720	1883357780844794188	1	0	200074	\N	{}
201721	1883357780844794188	1	0	200074	\N	{}
201722	1883357780844794188	1	0	200074	\N	{}
201723	1883357780844794188	1	0	200074	\N	{}
201724	1883357780844794188	1	0	200074	\N	{}
201725	1883357780844794188	1	0	200074	\N	{}
201726	1883357780844794188	1	0	200074	\N	{}
201727	1883357780844794188	1	0	200074	\N	{}
201728	1883357780844794188	1	0	200074	\N	{}
201729	1883357780844794188	1	0	200074	\N	{}
201730	1883357780844794188	1	0	200074	\N	{}
201731	1883357780844794188	1	0	200074	\N	{}
201732	1883357780844794188	1	0	200074	\N	{}
201733	1883357780844794188	1	0	200074	\N	{}
201734	1883357780844794188	1	0	200074	\N	{}
201735	1883357780844794188	1	0	200074	\N	{}
201736	1883357780844794188	1	0	200074	\N	{}
201737	1883357780844794188	1	0	200074	\N	{}
201738	1883357780844794188	1	0	200074	\N	{}
201739	1883357780844794188	1	0	200074	\N	{}
201740	1883357780844794188	1	0	200074	\N	{}
201741	1883357780844794188	1	0	200074	\N	{}
201742	1883357780844794188	1	0	200074	\N	{}
201743	1883357780844794188	1	0	200074	\N	{}
201744	1883357780844794188	1	0	200074	\N	{}
201745	1883357780844794188	1	0	200074	\N	{}
201746	1883357780844794188	1	0	200074	\N	{}
201747	1883357780844794188	1	0	200074	\N	{}
201748	1883357780844794188	1	0	200074	\N	{}
201749	1883357780844794188	1	0	200074	\N	{}
201750	1883357780844794188	1	0	200074	\N	{}
201751	1883357780844794188	1	0	200074	\N	{}
201752	1883357780844794188	1	0	200074	\N	{}
201753	1883357780844794188	1	0	200074	\N	{}
201754	1883357780844794188	1	0	200074	\N	{}
201755	1883357780844794188	1	0	200074	\N	{}
201756	1883357780844794188	1	0	200074	\N	{}
201757	1883357780844794188	1	0	200074	\N	{}
201758	1883357780844794188	1	0	200074	\N	{}
201759	1883357780844794188	1	0	200074	\N	{}
201760	1883357780844794188	1	0	200074	\N	{}
201761	1883357780844794188	1	0	200074	\N	{}
201762	1883357780844794188	1	0	200074	\N	{}
201763	1883357780844794188	1	0	200074	\N	{}
201764	1883357780844794188	1	0	200074	\N	{}
201765	1883357780844794188	1	0	200074	\N	{}
201766	1883357780844794188	1	0	200074	\N	{}
201767	1883357780844794188	1	0	200074	\N	{}
201768	1883357780844794188	1	0	200074	\N	{}
201769	1883357780844794188	1	0	200074	\N	{}
201770	1883357780844794188	1	0	200074	\N	{}
201771	1883357780844794188	1	0	200074	\N	{}
201772	1883357780844794188	1	0	200074	\N	{}
201773	1883357780844794188	1	0	200074	\N	{}
201774	1883357780844794188	1	0	200074	\N	{}
201775	1883357780844794188	1	0	200074	\N	{}
201776	1883357780844794188	1	0	200074	\N	{}
201777	1883357780844794188	1	0	200074	\N	{}
201778	1883357780844794188	1	0	200074	\N	{}
201779	1883357780844794188	1	0	200074	\N	{}
201780	1883357780844794188	1	0	200074	\N	{}
201781	1883357780844794188	1	0	200074	\N	{}
201782	1883357780844794188	1	0	200074	\N	{}
201783	1883357780844794188	1	0	200074	\N	{}
201784	1883357780844794188	1	0	200074	\N	{}
201785	1883357780844794188	1	0	200074	\N	{}
201786	1883357780844794188	1	0	200074	\N	{}
201787	1883357780844794188	1	0	200074	\N	{}
201788	1883357780844794188	1	0	200074	\N	{}
201789	1883357780844794188	1	0	200074	\N	{}
201790	1883357780844794188	1	0	200074	\N	{}
201791	1883357780844794188	1	0	200074	\N	{}
201792	1883357780844794188	1	0	200074	\N	{}
201793	1883357780844794188	1	0	200074	\N	{}
201794	1883357780844794188	1	0	200074	\N	{}
201795	1883357780844794188	1	0	200074	\N	{}
201796	1883357780844794188	1	0	200074	\N	{}
201797	1883357780844794188	1	0	200074	\N	{}
201798	1883357780844794188	1	0	200074	\N	{}
201799	1883357780844794188	1	0	200074	\N	{}
201800	1883357780844794188	1	0	200074	\N	{}
201801	1883357780844794188	1	0	200074	\N	{}
201802	1883357780844794188	1	0	200074	\N	{}
201803	1883357780844794188	1	0	200074	\N	{}
201804	1883357780844794188	1	0	200074	\N	{}
201805	1883357780844794188	1	0	200074	\N	{}
201806	1883357780844794188	1	0	200074	\N	{}
201807	1883357780844794188	1	0	200074	\N	{}
201808	1883357780844794188	1	0	200074	\N	{}
201809	1883357780844794188	1	0	200074	\N	{}
201810	1883357780844794188	1	0	200074	\N	{}
201811	1883357780844794188	1	0	200074	\N	{}
201812	1883357780844794188	1	0	200074	\N	{}
201813	1883357780844794188	1	0	200074	\N	{}
201814	1883357780844794188	1	0	200074	\N	{}
201815	1883357780844794188	1	0	200074	\N	{}
201816	1883357780844794188	1	0	200074	\N	{}
201817	1883357780844794188	1	0	200074	\N	{}
201818	1883357780844794188	1	0	200074	\N	{}
201819	1883357780844794188	1	0	200074	\N	{}
201820	1883357780844794188	1	0	200074	\N	{}
201821	1883357780844794188	1	0	200074	\N	{}
201822	1883357780844794188	1	0	200074	\N	{}
201823	1883357780844794188	1	0	200074	\N	{}
201824	1883357780844794188	1	0	200074	\N	{}
201825	1883357780844794188	1	0	200074	\N	{}
201826	1883357780844794188	1	0	200074	\N	{}
201827	1883357780844794188	1	0	200074	\N	{}
201828	1883357780844794188	1	0	200074	\N	{}
201829	1883357780844794188	1	0	200074	\N	{}
201830	1883357780844794188	1	0	200074	\N	{}
201831	1883357780844794188	1	0	200074	\N	{}
201832	1883357780844794188	1	0	200074	\N	{}
201833	1883357780844794188	1	0	200074	\N	{}
201834	1883357780844794188	1	0	200074	\N	{}
201835	1883357780844794188	1	0	200074	\N	{}
201836	1883357780844794188	1	0	200074	\N	{}
201837	1883357780844794188	1	0	200074	\N	{}
201838	1883357780844794188	1	0	200074	\N	{}
201839	1883357780844794188	1	0	200074	\N	{}
201840	1883357780844794188	1	0	200074	\N	{}
201841	1883357780844794188	1	0	200074	\N	{}
201842	1883357780844794188	1	0	200074	\N	{}
201843	1883357780844794188	1	0	200074	\N	{}
201844	1883357780844794188	1	0	200074	\N	{}
201845	1883357780844794188	1	0	200074	\N	{}
201846	1883357780844794188	1	0	200074	\N	{}
201847	1883357780844794188	1	0	200074	\N	{}
201848	1883357780844794188	1	0	200074	\N	{}
201849	1883357780844794188	1	0	200074	\N	{}
201850	1883357780844794188	1	0	200074	\N	{}
201851	1883357780844794188	1	0	200074	\N	{}
201852	1883357780844794188	1	0	200074	\N	{}
201853	1883357780844794188	1	0	200074	\N	{}
201854	1883357780844794188	1	0	200074	\N	{}
201855	1883357780844794188	1	0	200074	\N	{}
201856	1883357780844794188	1	0	200074	\N	{}
201857	1883357780844794188	1	0	200074	\N	{}
201858	1883357780844794188	1	0	200074	\N	{}
201859	1883357780844794188	1	0	200074	\N	{}
201860	1883357780844794188	1	0	200074	\N	{}
201861	1883357780844794188	1	0	200074	\N	{}
201862	1883357780844794188	1	0	200074	\N	{}
201863	1883357780844794188	1	0	200074	\N	{}
201864	1883357780844794188	1	0	200074	\N	{}
201865	1883357780844794188	1	0	200074	\N	{}
201866	1883357780844794188	1	0	200074	\N	{}
201867	1883357780844794188	1	0	200074	\N	{}
201868	1883357780844794188	1	0	200074	\N	{}
201869	1883357780844794188	1	0	200074	\N	{}
201870	1883357780844794188	1	0	200074	\N	{}
201871	1883357780844794188	1	0	200074	\N	{}
201872	1883357780844794188	1	0	200074	\N	{}
201873	1883357780844794188	1	0	200074	\N	{}
201874	1883357780844794188	1	0	200074	\N	{}
201875	1883357780844794188	1	0	200074	\N	{}
201876	1883357780844794188	1	0	200074	\N	{}
201877	1883357780844794188	1	0	200074	\N	{}
201878	1883357780844794188	1	0	200074	\N	{}
201879	1883357780844794188	1	0	200074	\N	{}
201880	1883357780844794188	1	0	200074	\N	{}
201881	1883357780844794188	1	0	200074	\N	{}
201882	1883357780844794188	1	0	200074	\N	{}
201883	1883357780844794188	1	0	200074	\N	{}
201884	1883357780844794188	1	0	200074	\N	{}
201885	1883357780844794188	1	0	200074	\N	{}
201886	1883357780844794188	1	0	200074	\N	{}
201887	1883357780844794188	1	0	200074	\N	{}
201888	1883357780844794188	1	0	200074	\N	{}
201889	1883357780844794188	1	0	200074	\N	{}
201890	1883357780844794188	1	0	200074	\N	{}
201891	1883357780844794188	1	0	200074	\N	{}
201892	1883357780844794188	1	0	200074	\N	{}
201893	1883357780844794188	1	0	200074	\N	{}
201894	1883357780844794188	1	0	200074	\N	{}
201895	1883357780844794188	1	0	200074	\N	{}
201896	1883357780844794188	1	0	200074	\N	{}
201897	1883357780844794188	1	0	200074	\N	{}
201898	1883357780844794188	1	0	200074	\N	{}
201899	1883357780844794188	1	0	200074	\N	{}
201900	1883357780844794188	1	0	200074	\N	{}
201901	1883357780844794188	1	0	200074	\N	{}
201902	1883357780844794188	1	0	200074	\N	{}
201903	1883357780844794188	1	0	200074	\N	{}
201904	1883357780844794188	1	0	200074	\N	{}
201905	1883357780844794188	1	0	200074	\N	{}
201906	1883357780844794188	1	0	200074	\N	{}
201907	1883357780844794188	1	0	200074	\N	{}
201908	1883357780844794188	1	0	200074	\N	{}
201909	1883357780844794188	1	0	200074	\N	{}
201910	1883357780844794188	1	0	200074	\N	{}
201911	1883357780844794188	1	0	200074	\N	{}
201912	1883357780844794188	1	0	200074	\N	{}
201913	1883357780844794188	1	0	200074	\N	{}
201914	1883357780844794188	1	0	200074	\N	{}
201915	1883357780844794188	1	0	200074	\N	{}
201916	1883357780844794188	1	0	200074	\N	{}
201917	1883357780844794188	1	0	200074	\N	{}
201918	1883357780844794188	1	0	200074	\N	{}
201919	1883357780844794188	1	0	200074	\N	{}
201920	1883357780844794188	1	0	200074	\N	{}
201921	1883357780844794188	1	0	200074	\N	{}
201922	1883357780844794188	1	0	200074	\N	{}
201923	1883357780844794188	1	0	200074	\N	{}
201924	1883357780844794188	1	0	200074	\N	{}
201925	1883357780844794188	1	0	200074	\N	{}
201926	1883357780844794188	1	0	200074	\N	{}
201927	1883357780844794188	1	0	200074	\N	{}
201928	1883357780844794188	1	0	200074	\N	{}
201929	1883357780844794188	1	0	200074	\N	{}
201930	1883357780844794188	1	0	200074	\N	{}
201931	1883357780844794188	1	0	200074	\N	{}
201932	1883357780844794188	1	0	200074	\N	{}
201933	1883357780844794188	1	0	200074	\N	{}
201934	1883357780844794188	1	0	200074	\N	{}
201935	1883357780844794188	1	0	200074	\N	{}
201936	1883357780844794188	1	0	200074	\N	{}
201937	1883357780844794188	1	0	200074	\N	{}
201938	1883357780844794188	1	0	200074	\N	{}
201939	1883357780844794188	1	0	200074	\N	{}
201940	1883357780844794188	1	0	200074	\N	{}
201941	1883357780844794188	1	0	200074	\N	{}
201942	1883357780844794188	1	0	200074	\N	{}
201943	1883357780844794188	1	0	200074	\N	{}
201944	1883357780844794188	1	0	200074	\N	{}
201945	1883357780844794188	1	0	200074	\N	{}
201946	1883357780844794188	1	0	200074	\N	{}
201947	1883357780844794188	1	0	200074	\N	{}
201948	1883357780844794188	1	0	200074	\N	{}
201949	1883357780844794188	1	0	200074	\N	{}
201950	1883357780844794188	1	0	200074	\N	{}
201951	1883357780844794188	1	0	200074	\N	{}
201952	1883357780844794188	1	0	200074	\N	{}
201953	1883357780844794188	1	0	200074	\N	{}
201954	1883357780844794188	1	0	200074	\N	{}
201955	1883357780844794188	1	0	200074	\N	{}
201956	1883357780844794188	1	0	200074	\N	{}
201957	1883357780844794188	1	0	200074	\N	{}
201958	1883357780844794188	1	0	200074	\N	{}
201959	1883357780844794188	1	0	200074	\N	{}
201960	1883357780844794188	1	0	200074	\N	{}
201961	1883357780844794188	1	0	200074	\N	{}
201962	1883357780844794188	1	0	200074	\N	{}
201963	1883357780844794188	1	0	200074	\N	{}
201964	1883357780844794188	1	0	200074	\N	{}
201965	1883357780844794188	1	0	200074	\N	{}
201966	1883357780844794188	1	0	200074	\N	{}
201967	1883357780844794188	1	0	200074	\N	{}
201968	1883357780844794188	1	0	200074	\N	{}
201969	1883357780844794188	1	0	200074	\N	{}
201970	1883357780844794188	1	0	200074	\N	{}
201971	1883357780844794188	1	0	200074	\N	{}
201972	1883357780844794188	1	0	200074	\N	{}
201973	1883357780844794188	1	0	200074	\N	{}
201974	1883357780844794188	1	0	200074	\N	{}
201975	1883357780844794188	1	0	200074	\N	{}
201976	1883357780844794188	1	0	200074	\N	{}
201977	1883357780844794188	1	0	200074	\N	{}
201978	1883357780844794188	1	0	200074	\N	{}
201979	1883357780844794188	1	0	200074	\N	{}
201980	1883357780844794188	1	0	200074	\N	{}
201981	1883357780844794188	1	0	200074	\N	{}
201982	1883357780844794188	1	0	200074	\N	{}
201983	1883357780844794188	1	0	200074	\N	{}
201984	1883357780844794188	1	0	200074	\N	{}
201985	1883357780844794188	1	0	200074	\N	{}
201986	1883357780844794188	1	0	200074	\N	{}
201987	1883357780844794188	1	0	200074	\N	{}
201988	1883357780844794188	1	0	200074	\N	{}
201989	1883357780844794188	1	0	200074	\N	{}
201990	1883357780844794188	1	0	200074	\N	{}
201991	1883357780844794188	1	0	200074	\N	{}
201992	1883357780844794188	1	0	200074	\N	{}
201993	1883357780844794188	1	0	200074	\N	{}
201994	1883357780844794188	1	0	200074	\N	{}
201995	1883357780844794188	1	0	200074	\N	{}
201996	1883357780844794188	1	0	200074	\N	{}
201997	1883357780844794188	1	0	200074	\N	{}
201998	1883357780844794188	1	0	200074	\N	{}
201999	1883357780844794188	1	0	200074	\N	{}
202000	1883357780844794188	1	0	200074	\N	{}
202001	1883357780844794188	1	0	200074	\N	{}
202002	1883357780844794188	1	0	200074	\N	{}
202003	1883357780844794188	1	0	200074	\N	{}
202004	1883357780844794188	1	0	200074	\N	{}
202005	1883357780844794188	1	0	200074	\N	{}
202006	1883357780844794188	1	0	200074	\N	{}
202007	1883357780844794188	1	0	200074	\N	{}
202008	1883357780844794188	1	0	200074	\N	{}
202009	1883357780844794188	1	0	200074	\N	{}
202010	1883357780844794188	1	0	200074	\N	{}
202011	1883357780844794188	1	0	200074	\N	{}
202012	1883357780844794188	1	0	200074	\N	{}
202013	1883357780844794188	1	0	200074	\N	{}
202014	1883357780844794188	1	0	200074	\N	{}
202015	1883357780844794188	1	0	200074	\N	{}
202016	1883357780844794188	1	0	200074	\N	{}
202017	1883357780844794188	1	0	200074	\N	{}
202018	1883357780844794188	1	0	200074	\N	{}
202019	1883357780844794188	1	0	200074	\N	{}
202020	1883357780844794188	1	0	200074	\N	{}
202021	1883357780844794188	1	0	200074	\N	{}
202022	1883357780844794188	1	0	200074	\N	{}
202023	1883357780844794188	1	0	200074	\N	{}
202024	1883357780844794188	1	0	200074	\N	{}
202025	1883357780844794188	1	0	200074	\N	{}
202026	1883357780844794188	1	0	200074	\N	{}
202027	1883357780844794188	1	0	200074	\N	{}
202028	1883357780844794188	1	0	200074	\N	{}
202029	1883357780844794188	1	0	200074	\N	{}
202030	1883357780844794188	1	0	200074	\N	{}
202031	1883357780844794188	1	0	200074	\N	{}
202032	1883357780844794188	1	0	200074	\N	{}
202033	1883357780844794188	1	0	200074	\N	{}
202034	1883357780844794188	1	0	200074	\N	{}
202035	1883357780844794188	1	0	200074	\N	{}
202036	1883357780844794188	1	0	200074	\N	{}
202037	1883357780844794188	1	0	200074	\N	{}
202038	1883357780844794188	1	0	200074	\N	{}
202039	1883357780844794188	1	0	200074	\N	{}
202040	1883357780844794188	1	0	200074	\N	{}
202041	1883357780844794188	1	0	200074	\N	{}
202042	1883357780844794188	1	0	200074	\N	{}
202043	1883357780844794188	1	0	200074	\N	{}
202044	1883357780844794188	1	0	200074	\N	{}
202045	1883357780844794188	1	0	200074	\N	{}
202046	1883357780844794188	1	0	200074	\N	{}
202047	1883357780844794188	1	0	200074	\N	{}
202048	1883357780844794188	1	0	200074	\N	{}
202049	1883357780844794188	1	0	200074	\N	{}
202050	1883357780844794188	1	0	200074	\N	{}
202051	1883357780844794188	1	0	200074	\N	{}
202052	1883357780844794188	1	0	200074	\N	{}
202053	1883357780844794188	1	0	200074	\N	{}
202054	1883357780844794188	1	0	200074	\N	{}
202055	1883357780844794188	1	0	200074	\N	{}
202056	1883357780844794188	1	0	200074	\N	{}
202057	1883357780844794188	1	0	200074	\N	{}
202058	1883357780844794188	1	0	200074	\N	{}
202059	1883357780844794188	1	0	200074	\N	{}
202060	1883357780844794188	1	0	200074	\N	{}
202061	1883357780844794188	1	0	200074	\N	{}
202062	1883357780844794188	1	0	200074	\N	{}
202063	1883357780844794188	1	0	200074	\N	{}
202064	1883357780844794188	1	0	200074	\N	{}
202065	1883357780844794188	1	0	200074	\N	{}
202066	1883357780844794188	1	0	200074	\N	{}
202067	1883357780844794188	1	0	200074	\N	{}
202068	1883357780844794188	1	0	200074	\N	{}
202069	1883357780844794188	1	0	200074	\N	{}
202070	1883357780844794188	1	0	200074	\N	{}
202071	1883357780844794188	1	0	200074	\N	{}
202072	1883357780844794188	1	0	200074	\N	{}
202073	1883357780844794188	1	0	200074	\N	{}
202074	1883357780844794188	1	0	200074	\N	{}
202075	1883357780844794188	1	0	200074	\N	{}
202076	1883357780844794188	1	0	200074	\N	{}
202077	1883357780844794188	1	0	200074	\N	{}
202078	1883357780844794188	1	0	200074	\N	{}
202079	1883357780844794188	1	0	200074	\N	{}
202080	1883357780844794188	1	0	200074	\N	{}
202081	1883357780844794188	1	0	200074	\N	{}
202082	1883357780844794188	1	0	200074	\N	{}
202083	1883357780844794188	1	0	200074	\N	{}
202084	1883357780844794188	1	0	200074	\N	{}
202085	1883357780844794188	1	0	200074	\N	{}
202086	1883357780844794188	1	0	200074	\N	{}
202087	1883357780844794188	1	0	200074	\N	{}
202088	1883357780844794188	1	0	200074	\N	{}
202089	1883357780844794188	1	0	200074	\N	{}
202090	1883357780844794188	1	0	200074	\N	{}
202091	1883357780844794188	1	0	200074	\N	{}
202092	1883357780844794188	1	0	200074	\N	{}
202093	1883357780844794188	1	0	200074	\N	{}
202094	1883357780844794188	1	0	200074	\N	{}
202095	1883357780844794188	1	0	200074	\N	{}
202096	1883357780844794188	1	0	200074	\N	{}
202097	1883357780844794188	1	0	200074	\N	{}
202098	1883357780844794188	1	0	200074	\N	{}
202099	1883357780844794188	1	0	200074	\N	{}
202100	1883357780844794188	1	0	200074	\N	{}
202101	1883357780844794188	1	0	200074	\N	{}
202102	1883357780844794188	1	0	200074	\N	{}
202103	1883357780844794188	1	0	200074	\N	{}
202104	1883357780844794188	1	0	200074	\N	{}
202105	1883357780844794188	1	0	200074	\N	{}
202106	1883357780844794188	1	0	200074	\N	{}
202107	1883357780844794188	1	0	200074	\N	{}
202108	1883357780844794188	1	0	200074	\N	{}
202109	1883357780844794188	1	0	200074	\N	{}
202110	1883357780844794188	1	0	200074	\N	{}
202111	1883357780844794188	1	0	200074	\N	{}
202112	1883357780844794188	1	0	200074	\N	{}
202113	1883357780844794188	1	0	200074	\N	{}
202114	1883357780844794188	1	0	200074	\N	{}
202115	1883357780844794188	1	0	200074	\N	{}
202116	1883357780844794188	1	0	200074	\N	{}
202117	1883357780844794188	1	0	200074	\N	{}
202118	1883357780844794188	1	0	200074	\N	{}
202119	1883357780844794188	1	0	200074	\N	{}
202120	1883357780844794188	1	0	200074	\N	{}
202121	1883357780844794188	1	0	200074	\N	{}
202122	1883357780844794188	1	0	200074	\N	{}
202123	1883357780844794188	1	0	200074	\N	{}
202124	1883357780844794188	1	0	200074	\N	{}
202125	1883357780844794188	1	0	200074	\N	{}
202126	1883357780844794188	1	0	200074	\N	{}
202127	1883357780844794188	1	0	200074	\N	{}
202128	1883357780844794188	1	0	200074	\N	{}
202129	1883357780844794188	1	0	200074	\N	{}
202130	1883357780844794188	1	0	200074	\N	{}
202131	1883357780844794188	1	0	200074	\N	{}
202132	1883357780844794188	1	0	200074	\N	{}
202133	1883357780844794188	1	0	200074	\N	{}
202134	1883357780844794188	1	0	200074	\N	{}
202135	1883357780844794188	1	0	200074	\N	{}
202136	1883357780844794188	1	0	200074	\N	{}
202137	1883357780844794188	1	0	200074	\N	{}
202138	1883357780844794188	1	0	200074	\N	{}
202139	1883357780844794188	1	0	200074	\N	{}
202140	1883357780844794188	1	0	200074	\N	{}
202141	1883357780844794188	1	0	200074	\N	{}
202142	1883357780844794188	1	0	200074	\N	{}
202143	1883357780844794188	1	0	200074	\N	{}
202144	1883357780844794188	1	0	200074	\N	{}
202145	1883357780844794188	1	0	200074	\N	{}
202146	1883357780844794188	1	0	200074	\N	{}
202147	1883357780844794188	1	0	200074	\N	{}
202148	1883357780844794188	1	0	200074	\N	{}
202149	1883357780844794188	1	0	200074	\N	{}
202150	1883357780844794188	1	0	200074	\N	{}
202151	1883357780844794188	1	0	200074	\N	{}
202152	1883357780844794188	1	0	200074	\N	{}
202153	1883357780844794188	1	0	200074	\N	{}
202154	1883357780844794188	1	0	200074	\N	{}
202155	1883357780844794188	1	0	200074	\N	{}
202156	1883357780844794188	1	0	200074	\N	{}
202157	1883357780844794188	1	0	200074	\N	{}
202158	1883357780844794188	1	0	200074	\N	{}
202159	1883357780844794188	1	0	200074	\N	{}
202160	1883357780844794188	1	0	200074	\N	{}
202161	1883357780844794188	1	0	200074	\N	{}
202162	1883357780844794188	1	0	200074	\N	{}
202163	1883357780844794188	1	0	200074	\N	{}
202164	1883357780844794188	1	0	200074	\N	{}
202165	1883357780844794188	1	0	200074	\N	{}
202166	1883357780844794188	1	0	200074	\N	{}
202167	1883357780844794188	1	0	200074	\N	{}
202168	1883357780844794188	1	0	200074	\N	{}
202169	1883357780844794188	1	0	200074	\N	{}
202170	1883357780844794188	1	0	200074	\N	{}
202171	1883357780844794188	1	0	200074	\N	{}
202172	1883357780844794188	1	0	200074	\N	{}
202173	1883357780844794188	1	0	200074	\N	{}
202174	1883357780844794188	1	0	200074	\N	{}
202175	1883357780844794188	1	0	200074	\N	{}
202176	1883357780844794188	1	0	200074	\N	{}
202177	1883357780844794188	1	0	200074	\N	{}
202178	1883357780844794188	1	0	200074	\N	{}
202179	1883357780844794188	1	0	200074	\N	{}
202180	1883357780844794188	1	0	200074	\N	{}
202181	1883357780844794188	1	0	200074	\N	{}
202182	1883357780844794188	1	0	200074	\N	{}
202183	1883357780844794188	1	0	200074	\N	{}
202184	1883357780844794188	1	0	200074	\N	{}
202185	1883357780844794188	1	0	200074	\N	{}
202186	1883357780844794188	1	0	200074	\N	{}
202187	1883357780844794188	1	0	200074	\N	{}
202188	1883357780844794188	1	0	200074	\N	{}
202189	1883357780844794188	1	0	200074	\N	{}
202190	1883357780844794188	1	0	200074	\N	{}
202191	1883357780844794188	1	0	200074	\N	{}
202192	1883357780844794188	1	0	200074	\N	{}
202193	1883357780844794188	1	0	200074	\N	{}
202194	1883357780844794188	1	0	200074	\N	{}
202195	1883357780844794188	1	0	200074	\N	{}
202196	1883357780844794188	1	0	200074	\N	{}
202197	1883357780844794188	1	0	200074	\N	{}
202198	1883357780844794188	1	0	200074	\N	{}
202199	1883357780844794188	1	0	200074	\N	{}
202200	1883357780844794188	1	0	200074	\N	{}
202201	1883357780844794188	1	0	200074	\N	{}
202202	1883357780844794188	1	0	200074	\N	{}
202203	1883357780844794188	1	0	200074	\N	{}
202204	1883357780844794188	1	0	200074	\N	{}
202205	1883357780844794188	1	0	200074	\N	{}
202206	1883357780844794188	1	0	200074	\N	{}
202207	1883357780844794188	1	0	200074	\N	{}
202208	1883357780844794188	1	0	200074	\N	{}
202209	1883357780844794188	1	0	200074	\N	{}
202210	1883357780844794188	1	0	200074	\N	{}
202211	1883357780844794188	1	0	200074	\N	{}
202212	1883357780844794188	1	0	200074	\N	{}
202213	1883357780844794188	1	0	200074	\N	{}
202214	1883357780844794188	1	0	200074	\N	{}
202215	1883357780844794188	1	0	200074	\N	{}
202216	1883357780844794188	1	0	200074	\N	{}
202217	1883357780844794188	1	0	200074	\N	{}
202218	1883357780844794188	1	0	200074	\N	{}
202219	1883357780844794188	1	0	200074	\N	{}
202220	1883357780844794188	1	0	200074	\N	{}
202221	1883357780844794188	1	0	200074	\N	{}
202222	1883357780844794188	1	0	200074	\N	{}
202223	1883357780844794188	1	0	200074	\N	{}
202224	1883357780844794188	1	0	200074	\N	{}
202225	1883357780844794188	1	0	200074	\N	{}
202226	1883357780844794188	1	0	200074	\N	{}
202227	1883357780844794188	1	0	200074	\N	{}
202228	1883357780844794188	1	0	200074	\N	{}
202229	1883357780844794188	1	0	200074	\N	{}
202230	1883357780844794188	1	0	200074	\N	{}
202231	1883357780844794188	1	0	200074	\N	{}
202232	1883357780844794188	1	0	200074	\N	{}
202233	1883357780844794188	1	0	200074	\N	{}
202234	1883357780844794188	1	0	200074	\N	{}
202235	1883357780844794188	1	0	200074	\N	{}
202236	1883357780844794188	1	0	200074	\N	{}
202237	1883357780844794188	1	0	200074	\N	{}
202238	1883357780844794188	1	0	200074	\N	{}
202239	1883357780844794188	1	0	200074	\N	{}
202240	1883357780844794188	1	0	200074	\N	{}
202241	1883357780844794188	1	0	200074	\N	{}
202242	1883357780844794188	1	0	200074	\N	{}
202243	1883357780844794188	1	0	200074	\N	{}
202244	1883357780844794188	1	0	200074	\N	{}
202245	1883357780844794188	1	0	200074	\N	{}
202246	1883357780844794188	1	0	200074	\N	{}
202247	1883357780844794188	1	0	200074	\N	{}
202248	1883357780844794188	1	0	200074	\N	{}
202249	1883357780844794188	1	0	200074	\N	{}
202250	1883357780844794188	1	0	200074	\N	{}
202251	1883357780844794188	1	0	200074	\N	{}
202252	1883357780844794188	1	0	200074	\N	{}
202253	1883357780844794188	1	0	200074	\N	{}
202254	1883357780844794188	1	0	200074	\N	{}
202255	1883357780844794188	1	0	200074	\N	{}
202256	1883357780844794188	1	0	200074	\N	{}
202257	1883357780844794188	1	0	200074	\N	{}
202258	1883357780844794188	1	0	200074	\N	{}
202259	1883357780844794188	1	0	200074	\N	{}
202260	1883357780844794188	1	0	200074	\N	{}
202261	1883357780844794188	1	0	200074	\N	{}
202262	1883357780844794188	1	0	200074	\N	{}
202263	1883357780844794188	1	0	200074	\N	{}
202264	1883357780844794188	1	0	200074	\N	{}
202265	1883357780844794188	1	0	200074	\N	{}
202266	1883357780844794188	1	0	200074	\N	{}
202267	1883357780844794188	1	0	200074	\N	{}
202268	1883357780844794188	1	0	200074	\N	{}
202269	1883357780844794188	1	0	200074	\N	{}
202270	1883357780844794188	1	0	200074	\N	{}
202271	1883357780844794188	1	0	200074	\N	{}
202272	1883357780844794188	1	0	200074	\N	{}
202273	1883357780844794188	1	0	200074	\N	{}
202274	1883357780844794188	1	0	200074	\N	{}
202275	1883357780844794188	1	0	200074	\N	{}
202276	1883357780844794188	1	0	200074	\N	{}
202277	1883357780844794188	1	0	200074	\N	{}
202278	1883357780844794188	1	0	200074	\N	{}
202279	1883357780844794188	1	0	200074	\N	{}
202280	1883357780844794188	1	0	200074	\N	{}
202281	1883357780844794188	1	0	200074	\N	{}
202282	1883357780844794188	1	0	200074	\N	{}
202283	1883357780844794188	1	0	200074	\N	{}
202284	1883357780844794188	1	0	200074	\N	{}
202285	1883357780844794188	1	0	200074	\N	{}
202286	1883357780844794188	1	0	200074	\N	{}
202287	1883357780844794188	1	0	200074	\N	{}
202288	1883357780844794188	1	0	200074	\N	{}
202289	1883357780844794188	1	0	200074	\N	{}
202290	1883357780844794188	1	0	200074	\N	{}
202291	1883357780844794188	1	0	200074	\N	{}
202292	1883357780844794188	1	0	200074	\N	{}
202293	1883357780844794188	1	0	200074	\N	{}
202294	1883357780844794188	1	0	200074	\N	{}
202295	1883357780844794188	1	0	200074	\N	{}
202296	1883357780844794188	1	0	200074	\N	{}
202297	1883357780844794188	1	0	200074	\N	{}
202298	1883357780844794188	1	0	200074	\N	{}
202299	1883357780844794188	1	0	200074	\N	{}
202300	1883357780844794188	1	0	200074	\N	{}
202301	1883357780844794188	1	0	200074	\N	{}
202302	1883357780844794188	1	0	200074	\N	{}
202303	1883357780844794188	1	0	200074	\N	{}
202304	1883357780844794188	1	0	200074	\N	{}
202305	1883357780844794188	1	0	200074	\N	{}
202306	1883357780844794188	1	0	200074	\N	{}
202307	1883357780844794188	1	0	200074	\N	{}
202308	1883357780844794188	1	0	200074	\N	{}
202309	1883357780844794188	1	0	200074	\N	{}
202310	1883357780844794188	1	0	200074	\N	{}
202311	1883357780844794188	1	0	200074	\N	{}
202312	1883357780844794188	1	0	200074	\N	{}
202313	1883357780844794188	1	0	200074	\N	{}
202314	1883357780844794188	1	0	200074	\N	{}
202315	1883357780844794188	1	0	200074	\N	{}
202316	1883357780844794188	1	0	200074	\N	{}
202317	1883357780844794188	1	0	200074	\N	{}
202318	1883357780844794188	1	0	200074	\N	{}
202319	1883357780844794188	1	0	200074	\N	{}
202320	1883357780844794188	1	0	200074	\N	{}
202321	1883357780844794188	1	0	200074	\N	{}
202322	1883357780844794188	1	0	200074	\N	{}
202323	1883357780844794188	1	0	200074	\N	{}
202324	1883357780844794188	1	0	200074	\N	{}
202325	1883357780844794188	1	0	200074	\N	{}
202326	1883357780844794188	1	0	200074	\N	{}
202327	1883357780844794188	1	0	200074	\N	{}
202328	1883357780844794188	1	0	200074	\N	{}
202329	1883357780844794188	1	0	200074	\N	{}
202330	1883357780844794188	1	0	200074	\N	{}
202331	1883357780844794188	1	0	200074	\N	{}
202332	1883357780844794188	1	0	200074	\N	{}
202333	1883357780844794188	1	0	200074	\N	{}
202334	1883357780844794188	1	0	200074	\N	{}
202335	1883357780844794188	1	0	200074	\N	{}
202336	1883357780844794188	1	0	200074	\N	{}
202337	1883357780844794188	1	0	200074	\N	{}
202338	1883357780844794188	1	0	200074	\N	{}
202339	1883357780844794188	1	0	200074	\N	{}
202340	1883357780844794188	1	0	200074	\N	{}
202341	1883357780844794188	1	0	200074	\N	{}
202342	1883357780844794188	1	0	200074	\N	{}
202343	1883357780844794188	1	0	200074	\N	{}
202344	1883357780844794188	1	0	200074	\N	{}
202345	1883357780844794188	1	0	200074	\N	{}
202346	1883357780844794188	1	0	200074	\N	{}
202347	1883357780844794188	1	0	200074	\N	{}
202348	1883357780844794188	1	0	200074	\N	{}
202349	1883357780844794188	1	0	200074	\N	{}
202350	1883357780844794188	1	0	200074	\N	{}
202351	1883357780844794188	1	0	200074	\N	{}
202352	1883357780844794188	1	0	200074	\N	{}
202353	1883357780844794188	1	0	200074	\N	{}
202354	1883357780844794188	1	0	200074	\N	{}
202355	1883357780844794188	1	0	200074	\N	{}
202356	1883357780844794188	1	0	200074	\N	{}
202357	1883357780844794188	1	0	200074	\N	{}
202358	1883357780844794188	1	0	200074	\N	{}
202359	1883357780844794188	1	0	200074	\N	{}
202360	1883357780844794188	1	0	200074	\N	{}
202361	1883357780844794188	1	0	200074	\N	{}
202362	1883357780844794188	1	0	200074	\N	{}
202363	1883357780844794188	1	0	200074	\N	{}
202364	1883357780844794188	1	0	200074	\N	{}
202365	1883357780844794188	1	0	200074	\N	{}
202366	1883357780844794188	1	0	200074	\N	{}
202367	1883357780844794188	1	0	200074	\N	{}
202368	1883357780844794188	1	0	200074	\N	{}
202369	1883357780844794188	1	0	200074	\N	{}
202370	1883357780844794188	1	0	200074	\N	{}
202371	1883357780844794188	1	0	200074	\N	{}
202372	1883357780844794188	1	0	200074	\N	{}
202373	1883357780844794188	1	0	200074	\N	{}
202374	1883357780844794188	1	0	200074	\N	{}
202375	1883357780844794188	1	0	200074	\N	{}
202376	1883357780844794188	1	0	200074	\N	{}
202377	1883357780844794188	1	0	200074	\N	{}
202378	1883357780844794188	1	0	200074	\N	{}
202379	1883357780844794188	1	0	200074	\N	{}
202380	1883357780844794188	1	0	200074	\N	{}
202381	1883357780844794188	1	0	200074	\N	{}
202382	1883357780844794188	1	0	200074	\N	{}
202383	1883357780844794188	1	0	200074	\N	{}
202384	1883357780844794188	1	0	200074	\N	{}
202385	1883357780844794188	1	0	200074	\N	{}
202386	1883357780844794188	1	0	200074	\N	{}
202387	1883357780844794188	1	0	200074	\N	{}
202388	1883357780844794188	1	0	200074	\N	{}
202389	1883357780844794188	1	0	200074	\N	{}
202390	1883357780844794188	1	0	200074	\N	{}
202391	1883357780844794188	1	0	200074	\N	{}
202392	1883357780844794188	1	0	200074	\N	{}
202393	1883357780844794188	1	0	200074	\N	{}
202394	1883357780844794188	1	0	200074	\N	{}
202395	1883357780844794188	1	0	200074	\N	{}
202396	1883357780844794188	1	0	200074	\N	{}
202397	1883357780844794188	1	0	200074	\N	{}
202398	1883357780844794188	1	0	200074	\N	{}
202399	1883357780844794188	1	0	200074	\N	{}
202400	1883357780844794188	1	0	200074	\N	{}
202401	1883357780844794188	1	0	200074	\N	{}
202402	1883357780844794188	1	0	200074	\N	{}
202403	1883357780844794188	1	0	200074	\N	{}
202404	1883357780844794188	1	0	200074	\N	{}
202405	1883357780844794188	1	0	200074	\N	{}
202406	1883357780844794188	1	0	200074	\N	{}
202407	1883357780844794188	1	0	200074	\N	{}
202408	1883357780844794188	1	0	200074	\N	{}
202409	1883357780844794188	1	0	200074	\N	{}
202410	1883357780844794188	1	0	200074	\N	{}
202411	1883357780844794188	1	0	200074	\N	{}
202412	1883357780844794188	1	0	200074	\N	{}
202413	1883357780844794188	1	0	200074	\N	{}
202414	1883357780844794188	1	0	200074	\N	{}
202415	1883357780844794188	1	0	200074	\N	{}
202416	1883357780844794188	1	0	200074	\N	{}
202417	1883357780844794188	1	0	200074	\N	{}
202418	1883357780844794188	1	0	200074	\N	{}
202419	1883357780844794188	1	0	200074	\N	{}
202420	1883357780844794188	1	0	200074	\N	{}
202421	1883357780844794188	1	0	200074	\N	{}
202422	1883357780844794188	1	0	200074	\N	{}
202423	1883357780844794188	1	0	200074	\N	{}
202424	1883357780844794188	1	0	200074	\N	{}
202425	1883357780844794188	1	0	200074	\N	{}
202426	1883357780844794188	1	0	200074	\N	{}
202427	1883357780844794188	1	0	200074	\N	{}
202428	1883357780844794188	1	0	200074	\N	{}
202429	1883357780844794188	1	0	200074	\N	{}
202430	1883357780844794188	1	0	200074	\N	{}
202431	1883357780844794188	1	0	200074	\N	{}
202432	1883357780844794188	1	0	200074	\N	{}
202433	1883357780844794188	1	0	200074	\N	{}
202434	1883357780844794188	1	0	200074	\N	{}
202435	1883357780844794188	1	0	200074	\N	{}
202436	1883357780844794188	1	0	200074	\N	{}
202437	1883357780844794188	1	0	200074	\N	{}
202438	1883357780844794188	1	0	200074	\N	{}
202439	1883357780844794188	1	0	200074	\N	{}
202440	1883357780844794188	1	0	200074	\N	{}
202441	1883357780844794188	1	0	200074	\N	{}
202442	1883357780844794188	1	0	200074	\N	{}
202443	1883357780844794188	1	0	200074	\N	{}
202444	1883357780844794188	1	0	200074	\N	{}
202445	1883357780844794188	1	0	200074	\N	{}
202446	1883357780844794188	1	0	200074	\N	{}
202447	1883357780844794188	1	0	200074	\N	{}
202448	1883357780844794188	1	0	200074	\N	{}
202449	1883357780844794188	1	0	200074	\N	{}
202450	1883357780844794188	1	0	200074	\N	{}
202451	1883357780844794188	1	0	200074	\N	{}
202452	1883357780844794188	1	0	200074	\N	{}
202453	1883357780844794188	1	0	200074	\N	{}
202454	1883357780844794188	1	0	200074	\N	{}
202455	1883357780844794188	1	0	200074	\N	{}
202456	1883357780844794188	1	0	200074	\N	{}
202457	1883357780844794188	1	0	200074	\N	{}
202458	1883357780844794188	1	0	200074	\N	{}
202459	1883357780844794188	1	0	200074	\N	{}
202460	1883357780844794188	1	0	200074	\N	{}
202461	1883357780844794188	1	0	200074	\N	{}
202462	1883357780844794188	1	0	200074	\N	{}
202463	1883357780844794188	1	0	200074	\N	{}
202464	1883357780844794188	1	0	200074	\N	{}
202465	1883357780844794188	1	0	200074	\N	{}
202466	1883357780844794188	1	0	200074	\N	{}
202467	1883357780844794188	1	0	200074	\N	{}
202468	1883357780844794188	1	0	200074	\N	{}
202469	1883357780844794188	1	0	200074	\N	{}
202470	1883357780844794188	1	0	200074	\N	{}
202471	1883357780844794188	1	0	200074	\N	{}
202472	1883357780844794188	1	0	200074	\N	{}
202473	1883357780844794188	1	0	200074	\N	{}
202474	1883357780844794188	1	0	200074	\N	{}
202475	1883357780844794188	1	0	200074	\N	{}
202476	1883357780844794188	1	0	200074	\N	{}
202477	1883357780844794188	1	0	200074	\N	{}
202478	1883357780844794188	1	0	200074	\N	{}
202479	1883357780844794188	1	0	200074	\N	{}
202480	1883357780844794188	1	0	200074	\N	{}
202481	1883357780844794188	1	0	200074	\N	{}
202482	1883357780844794188	1	0	200074	\N	{}
202483	1883357780844794188	1	0	200074	\N	{}
202484	1883357780844794188	1	0	200074	\N	{}
202485	1883357780844794188	1	0	200074	\N	{}
202486	1883357780844794188	1	0	200074	\N	{}
202487	1883357780844794188	1	0	200074	\N	{}
202488	1883357780844794188	1	0	200074	\N	{}
202489	1883357780844794188	1	0	200074	\N	{}
202490	1883357780844794188	1	0	200074	\N	{}
202491	1883357780844794188	1	0	200074	\N	{}
202492	1883357780844794188	1	0	200074	\N	{}
202493	1883357780844794188	1	0	200074	\N	{}
202494	1883357780844794188	1	0	200074	\N	{}
202495	1883357780844794188	1	0	200074	\N	{}
202496	1883357780844794188	1	0	200074	\N	{}
202497	1883357780844794188	1	0	200074	\N	{}
202498	1883357780844794188	1	0	200074	\N	{}
202499	1883357780844794188	1	0	200074	\N	{}
202500	1883357780844794188	1	0	200074	\N	{}
202501	1883357780844794188	1	0	200074	\N	{}
202502	1883357780844794188	1	0	200074	\N	{}
202503	1883357780844794188	1	0	200074	\N	{}
202504	1883357780844794188	1	0	200074	\N	{}
202505	1883357780844794188	1	0	200074	\N	{}
202506	1883357780844794188	1	0	200074	\N	{}
202507	1883357780844794188	1	0	200074	\N	{}
202508	1883357780844794188	1	0	200074	\N	{}
202509	1883357780844794188	1	0	200074	\N	{}
202510	1883357780844794188	1	0	200074	\N	{}
202511	1883357780844794188	1	0	200074	\N	{}
202512	1883357780844794188	1	0	200074	\N	{}
202513	1883357780844794188	1	0	200074	\N	{}
202514	1883357780844794188	1	0	200074	\N	{}
202515	1883357780844794188	1	0	200074	\N	{}
202516	1883357780844794188	1	0	200074	\N	{}
202517	1883357780844794188	1	0	200074	\N	{}
202518	1883357780844794188	1	0	200074	\N	{}
202519	1883357780844794188	1	0	200074	\N	{}
202520	1883357780844794188	1	0	200074	\N	{}
202521	1883357780844794188	1	0	200074	\N	{}
202522	1883357780844794188	1	0	200074	\N	{}
202523	1883357780844794188	1	0	200074	\N	{}
202524	1883357780844794188	1	0	200074	\N	{}
202525	1883357780844794188	1	0	200074	\N	{}
202526	1883357780844794188	1	0	200074	\N	{}
202527	1883357780844794188	1	0	200074	\N	{}
202528	1883357780844794188	1	0	200074	\N	{}
202529	1883357780844794188	1	0	200074	\N	{}
202530	1883357780844794188	1	0	200074	\N	{}
202531	1883357780844794188	1	0	200074	\N	{}
202532	1883357780844794188	1	0	200074	\N	{}
202533	1883357780844794188	1	0	200074	\N	{}
202534	1883357780844794188	1	0	200074	\N	{}
202535	1883357780844794188	1	0	200074	\N	{}
202536	1883357780844794188	1	0	200074	\N	{}
202537	1883357780844794188	1	0	200074	\N	{}
202538	1883357780844794188	1	0	200074	\N	{}
202539	1883357780844794188	1	0	200074	\N	{}
202540	1883357780844794188	1	0	200074	\N	{}
202541	1883357780844794188	1	0	200074	\N	{}
202542	1883357780844794188	1	0	200074	\N	{}
202543	1883357780844794188	1	0	200074	\N	{}
202544	1883357780844794188	1	0	200074	\N	{}
202545	1883357780844794188	1	0	200074	\N	{}
202546	1883357780844794188	1	0	200074	\N	{}
202547	1883357780844794188	1	0	200074	\N	{}
202548	1883357780844794188	1	0	200074	\N	{}
202549	1883357780844794188	1	0	200074	\N	{}
202550	1883357780844794188	1	0	200074	\N	{}
202551	1883357780844794188	1	0	200074	\N	{}
202552	1883357780844794188	1	0	200074	\N	{}
202553	1883357780844794188	1	0	200074	\N	{}
202554	1883357780844794188	1	0	200074	\N	{}
202555	1883357780844794188	1	0	200074	\N	{}
202556	1883357780844794188	1	0	200074	\N	{}
202557	1883357780844794188	1	0	200074	\N	{}
202558	1883357780844794188	1	0	200074	\N	{}
202559	1883357780844794188	1	0	200074	\N	{}
202560	1883357780844794188	1	0	200074	\N	{}
202561	1883357780844794188	1	0	200074	\N	{}
202562	1883357780844794188	1	0	200074	\N	{}
202563	1883357780844794188	1	0	200074	\N	{}
202564	1883357780844794188	1	0	200074	\N	{}
202565	1883357780844794188	1	0	200074	\N	{}
202566	1883357780844794188	1	0	200074	\N	{}
202567	1883357780844794188	1	0	200074	\N	{}
202568	1883357780844794188	1	0	200074	\N	{}
202569	1883357780844794188	1	0	200074	\N	{}
202570	1883357780844794188	1	0	200074	\N	{}
202571	1883357780844794188	1	0	200074	\N	{}
202572	1883357780844794188	1	0	200074	\N	{}
202573	1883357780844794188	1	0	200074	\N	{}
202574	1883357780844794188	1	0	200074	\N	{}
202575	1883357780844794188	1	0	200074	\N	{}
202576	1883357780844794188	1	0	200074	\N	{}
202577	1883357780844794188	1	0	200074	\N	{}
202578	1883357780844794188	1	0	200074	\N	{}
202579	1883357780844794188	1	0	200074	\N	{}
202580	1883357780844794188	1	0	200074	\N	{}
202581	1883357780844794188	1	0	200074	\N	{}
202582	1883357780844794188	1	0	200074	\N	{}
202583	1883357780844794188	1	0	200074	\N	{}
202584	1883357780844794188	1	0	200074	\N	{}
202585	1883357780844794188	1	0	200074	\N	{}
202586	1883357780844794188	1	0	200074	\N	{}
202587	1883357780844794188	1	0	200074	\N	{}
202588	1883357780844794188	1	0	200074	\N	{}
202589	1883357780844794188	1	0	200074	\N	{}
202590	1883357780844794188	1	0	200074	\N	{}
202591	1883357780844794188	1	0	200074	\N	{}
202592	1883357780844794188	1	0	200074	\N	{}
202593	1883357780844794188	1	0	200074	\N	{}
202594	1883357780844794188	1	0	200074	\N	{}
202595	1883357780844794188	1	0	200074	\N	{}
202596	1883357780844794188	1	0	200074	\N	{}
202597	1883357780844794188	1	0	200074	\N	{}
202598	1883357780844794188	1	0	200074	\N	{}
202599	1883357780844794188	1	0	200074	\N	{}
202600	1883357780844794188	1	0	200074	\N	{}
202601	1883357780844794188	1	0	200074	\N	{}
202602	1883357780844794188	1	0	200074	\N	{}
202603	1883357780844794188	1	0	200074	\N	{}
202604	1883357780844794188	1	0	200074	\N	{}
202605	1883357780844794188	1	0	200074	\N	{}
202606	1883357780844794188	1	0	200074	\N	{}
202607	1883357780844794188	1	0	200074	\N	{}
202608	1883357780844794188	1	0	200074	\N	{}
202609	1883357780844794188	1	0	200074	\N	{}
202610	1883357780844794188	1	0	200074	\N	{}
202611	1883357780844794188	1	0	200074	\N	{}
202612	1883357780844794188	1	0	200074	\N	{}
202613	1883357780844794188	1	0	200074	\N	{}
202614	1883357780844794188	1	0	200074	\N	{}
202615	1883357780844794188	1	0	200074	\N	{}
202616	1883357780844794188	1	0	200074	\N	{}
202617	1883357780844794188	1	0	200074	\N	{}
202618	1883357780844794188	1	0	200074	\N	{}
202619	1883357780844794188	1	0	200074	\N	{}
202620	1883357780844794188	1	0	200074	\N	{}
202621	1883357780844794188	1	0	200074	\N	{}
202622	1883357780844794188	1	0	200074	\N	{}
202623	1883357780844794188	1	0	200074	\N	{}
202624	1883357780844794188	1	0	200074	\N	{}
202625	1883357780844794188	1	0	200074	\N	{}
202626	1883357780844794188	1	0	200074	\N	{}
202627	1883357780844794188	1	0	200074	\N	{}
202628	1883357780844794188	1	0	200074	\N	{}
202629	1883357780844794188	1	0	200074	\N	{}
202630	1883357780844794188	1	0	200074	\N	{}
202631	1883357780844794188	1	0	200074	\N	{}
202632	1883357780844794188	1	0	200074	\N	{}
202633	1883357780844794188	1	0	200074	\N	{}
202634	1883357780844794188	1	0	200074	\N	{}
202635	1883357780844794188	1	0	200074	\N	{}
202636	1883357780844794188	1	0	200074	\N	{}
202637	1883357780844794188	1	0	200074	\N	{}
202638	1883357780844794188	1	0	200074	\N	{}
202639	1883357780844794188	1	0	200074	\N	{}
202640	1883357780844794188	1	0	200074	\N	{}
202641	1883357780844794188	1	0	200074	\N	{}
202642	1883357780844794188	1	0	200074	\N	{}
202643	1883357780844794188	1	0	200074	\N	{}
202644	1883357780844794188	1	0	200074	\N	{}
202645	1883357780844794188	1	0	200074	\N	{}
202646	1883357780844794188	1	0	200074	\N	{}
202647	1883357780844794188	1	0	200074	\N	{}
202648	1883357780844794188	1	0	200074	\N	{}
202649	1883357780844794188	1	0	200074	\N	{}
202650	1883357780844794188	1	0	200074	\N	{}
202651	1883357780844794188	1	0	200074	\N	{}
202652	1883357780844794188	1	0	200074	\N	{}
202653	1883357780844794188	1	0	200074	\N	{}
202654	1883357780844794188	1	0	200074	\N	{}
202655	1883357780844794188	1	0	200074	\N	{}
202656	1883357780844794188	1	0	200074	\N	{}
202657	1883357780844794188	1	0	200074	\N	{}
202658	1883357780844794188	1	0	200074	\N	{}
202659	1883357780844794188	1	0	200074	\N	{}
202660	1883357780844794188	1	0	200074	\N	{}
202661	1883357780844794188	1	0	200074	\N	{}
202662	1883357780844794188	1	0	200074	\N	{}
202663	1883357780844794188	1	0	200074	\N	{}
202664	1883357780844794188	1	0	200074	\N	{}
202665	1883357780844794188	1	0	200074	\N	{}
202666	1883357780844794188	1	0	200074	\N	{}
202667	1883357780844794188	1	0	200074	\N	{}
202668	1883357780844794188	1	0	200074	\N	{}
202669	1883357780844794188	1	0	200074	\N	{}
202670	1883357780844794188	1	0	200074	\N	{}
202671	1883357780844794188	1	0	200074	\N	{}
202672	1883357780844794188	1	0	200074	\N	{}
202673	1883357780844794188	1	0	200074	\N	{}
202674	1883357780844794188	1	0	200074	\N	{}
202675	1883357780844794188	1	0	200074	\N	{}
202676	1883357780844794188	1	0	200074	\N	{}
202677	1883357780844794188	1	0	200074	\N	{}
202678	1883357780844794188	1	0	200074	\N	{}
202679	1883357780844794188	1	0	200074	\N	{}
202680	1883357780844794188	1	0	200074	\N	{}
202681	1883357780844794188	1	0	200074	\N	{}
202682	1883357780844794188	1	0	200074	\N	{}
202683	1883357780844794188	1	0	200074	\N	{}
202684	1883357780844794188	1	0	200074	\N	{}
202685	1883357780844794188	1	0	200074	\N	{}
202686	1883357780844794188	1	0	200074	\N	{}
202687	1883357780844794188	1	0	200074	\N	{}
202688	1883357780844794188	1	0	200074	\N	{}
202689	1883357780844794188	1	0	200074	\N	{}
202690	1883357780844794188	1	0	200074	\N	{}
202691	1883357780844794188	1	0	200074	\N	{}
202692	1883357780844794188	1	0	200074	\N	{}
202693	1883357780844794188	1	0	200074	\N	{}
202694	1883357780844794188	1	0	200074	\N	{}
202695	1883357780844794188	1	0	200074	\N	{}
202696	1883357780844794188	1	0	200074	\N	{}
202697	1883357780844794188	1	0	200074	\N	{}
202698	1883357780844794188	1	0	200074	\N	{}
202699	1883357780844794188	1	0	200074	\N	{}
202700	1883357780844794188	1	0	200074	\N	{}
202701	1883357780844794188	1	0	200074	\N	{}
202702	1883357780844794188	1	0	200074	\N	{}
202703	1883357780844794188	1	0	200074	\N	{}
202704	1883357780844794188	1	0	200074	\N	{}
202705	1883357780844794188	1	0	200074	\N	{}
202706	1883357780844794188	1	0	200074	\N	{}
202707	1883357780844794188	1	0	200074	\N	{}
202708	1883357780844794188	1	0	200074	\N	{}
202709	1883357780844794188	1	0	200074	\N	{}
202710	1883357780844794188	1	0	200074	\N	{}
202711	1883357780844794188	1	0	200074	\N	{}
202712	1883357780844794188	1	0	200074	\N	{}
202713	1883357780844794188	1	0	200074	\N	{}
202714	1883357780844794188	1	0	200074	\N	{}
202715	1883357780844794188	1	0	200074	\N	{}
202716	1883357780844794188	1	0	200074	\N	{}
202717	1883357780844794188	1	0	200074	\N	{}
202718	1883357780844794188	1	0	200074	\N	{}
202719	1883357780844794188	1	0	200074	\N	{}
202720	1883357780844794188	1	0	200074	\N	{}
202721	1883357780844794188	1	0	200074	\N	{}
202722	1883357780844794188	1	0	200074	\N	{}
202723	1883357780844794188	1	0	200074	\N	{}
202724	1883357780844794188	1	0	200074	\N	{}
202725	1883357780844794188	1	0	200074	\N	{}
202726	1883357780844794188	1	0	200074	\N	{}
202727	1883357780844794188	1	0	200074	\N	{}
202728	1883357780844794188	1	0	200074	\N	{}
202729	1883357780844794188	1	0	200074	\N	{}
202730	1883357780844794188	1	0	200074	\N	{}
202731	1883357780844794188	1	0	200074	\N	{}
202732	1883357780844794188	1	0	200074	\N	{}
202733	1883357780844794188	1	0	200074	\N	{}
202734	1883357780844794188	1	0	200074	\N	{}
202735	1883357780844794188	1	0	200074	\N	{}
202736	1883357780844794188	1	0	200074	\N	{}
202737	1883357780844794188	1	0	200074	\N	{}
202738	1883357780844794188	1	0	200074	\N	{}
202739	1883357780844794188	1	0	200074	\N	{}
202740	1883357780844794188	1	0	200074	\N	{}
202741	1883357780844794188	1	0	200074	\N	{}
202742	1883357780844794188	1	0	200074	\N	{}
202743	1883357780844794188	1	0	200074	\N	{}
202744	1883357780844794188	1	0	200074	\N	{}
202745	1883357780844794188	1	0	200074	\N	{}
202746	1883357780844794188	1	0	200074	\N	{}
202747	1883357780844794188	1	0	200074	\N	{}
202748	1883357780844794188	1	0	200074	\N	{}
202749	1883357780844794188	1	0	200074	\N	{}
202750	1883357780844794188	1	0	200074	\N	{}
202751	1883357780844794188	1	0	200074	\N	{}
202752	1883357780844794188	1	0	200074	\N	{}
202753	1883357780844794188	1	0	200074	\N	{}
202754	1883357780844794188	1	0	200074	\N	{}
202755	1883357780844794188	1	0	200074	\N	{}
202756	1883357780844794188	1	0	200074	\N	{}
202757	1883357780844794188	1	0	200074	\N	{}
202758	1883357780844794188	1	0	200074	\N	{}
202759	1883357780844794188	1	0	200074	\N	{}
202760	1883357780844794188	1	0	200074	\N	{}
202761	1883357780844794188	1	0	200074	\N	{}
202762	1883357780844794188	1	0	200074	\N	{}
202763	1883357780844794188	1	0	200074	\N	{}
202764	1883357780844794188	1	0	200074	\N	{}
202765	1883357780844794188	1	0	200074	\N	{}
202766	1883357780844794188	1	0	200074	\N	{}
202767	1883357780844794188	1	0	200074	\N	{}
202768	1883357780844794188	1	0	200074	\N	{}
202769	1883357780844794188	1	0	200074	\N	{}
202770	1883357780844794188	1	0	200074	\N	{}
202771	1883357780844794188	1	0	200074	\N	{}
202772	1883357780844794188	1	0	200074	\N	{}
202773	1883357780844794188	1	0	200074	\N	{}
202774	1883357780844794188	1	0	200074	\N	{}
202775	1883357780844794188	1	0	200074	\N	{}
202776	1883357780844794188	1	0	200074	\N	{}
202777	1883357780844794188	1	0	200074	\N	{}
202778	1883357780844794188	1	0	200074	\N	{}
202779	1883357780844794188	1	0	200074	\N	{}
202780	1883357780844794188	1	0	200074	\N	{}
202781	1883357780844794188	1	0	200074	\N	{}
202782	1883357780844794188	1	0	200074	\N	{}
202783	1883357780844794188	1	0	200074	\N	{}
202784	1883357780844794188	1	0	200074	\N	{}
202785	1883357780844794188	1	0	200074	\N	{}
202786	1883357780844794188	1	0	200074	\N	{}
202787	1883357780844794188	1	0	200074	\N	{}
202788	1883357780844794188	1	0	200074	\N	{}
202789	1883357780844794188	1	0	200074	\N	{}
202790	1883357780844794188	1	0	200074	\N	{}
202791	1883357780844794188	1	0	200074	\N	{}
202792	1883357780844794188	1	0	200074	\N	{}
202793	1883357780844794188	1	0	200074	\N	{}
202794	1883357780844794188	1	0	200074	\N	{}
202795	1883357780844794188	1	0	200074	\N	{}
202796	1883357780844794188	1	0	200074	\N	{}
202797	1883357780844794188	1	0	200074	\N	{}
202798	1883357780844794188	1	0	200074	\N	{}
202799	1883357780844794188	1	0	200074	\N	{}
202800	1883357780844794188	1	0	200074	\N	{}
202801	1883357780844794188	1	0	200074	\N	{}
202802	1883357780844794188	1	0	200074	\N	{}
202803	1883357780844794188	1	0	200074	\N	{}
202804	1883357780844794188	1	0	200074	\N	{}
202805	1883357780844794188	1	0	200074	\N	{}
202806	1883357780844794188	1	0	200074	\N	{}
202807	1883357780844794188	1	0	200074	\N	{}
202808	1883357780844794188	1	0	200074	\N	{}
202809	1883357780844794188	1	0	200074	\N	{}
202810	1883357780844794188	1	0	200074	\N	{}
202811	1883357780844794188	1	0	200074	\N	{}
202812	1883357780844794188	1	0	200074	\N	{}
202813	1883357780844794188	1	0	200074	\N	{}
202814	1883357780844794188	1	0	200074	\N	{}
202815	1883357780844794188	1	0	200074	\N	{}
202816	1883357780844794188	1	0	200074	\N	{}
202817	1883357780844794188	1	0	200074	\N	{}
202818	1883357780844794188	1	0	200074	\N	{}
202819	1883357780844794188	1	0	200074	\N	{}
202820	1883357780844794188	1	0	200074	\N	{}
202821	1883357780844794188	1	0	200074	\N	{}
202822	1883357780844794188	1	0	200074	\N	{}
202823	1883357780844794188	1	0	200074	\N	{}
202824	1883357780844794188	1	0	200074	\N	{}
202825	1883357780844794188	1	0	200074	\N	{}
202826	1883357780844794188	1	0	200074	\N	{}
202827	1883357780844794188	1	0	200074	\N	{}
202828	1883357780844794188	1	0	200074	\N	{}
202829	1883357780844794188	1	0	200074	\N	{}
202830	1883357780844794188	1	0	200074	\N	{}
202831	1883357780844794188	1	0	200074	\N	{}
202832	1883357780844794188	1	0	200074	\N	{}
202833	1883357780844794188	1	0	200074	\N	{}
202834	1883357780844794188	1	0	200074	\N	{}
202835	1883357780844794188	1	0	200074	\N	{}
202836	1883357780844794188	1	0	200074	\N	{}
202837	1883357780844794188	1	0	200074	\N	{}
202838	1883357780844794188	1	0	200074	\N	{}
202839	1883357780844794188	1	0	200074	\N	{}
202840	1883357780844794188	1	0	200074	\N	{}
202841	1883357780844794188	1	0	200074	\N	{}
202842	1883357780844794188	1	0	200074	\N	{}
202843	1883357780844794188	1	0	200074	\N	{}
202844	1883357780844794188	1	0	200074	\N	{}
202845	1883357780844794188	1	0	200074	\N	{}
202846	1883357780844794188	1	0	200074	\N	{}
202847	1883357780844794188	1	0	200074	\N	{}
202848	1883357780844794188	1	0	200074	\N	{}
202849	1883357780844794188	1	0	200074	\N	{}
202850	1883357780844794188	1	0	200074	\N	{}
202851	1883357780844794188	1	0	200074	\N	{}
202852	1883357780844794188	1	0	200074	\N	{}
202853	1883357780844794188	1	0	200074	\N	{}
202854	1883357780844794188	1	0	200074	\N	{}
202855	1883357780844794188	1	0	200074	\N	{}
202856	1883357780844794188	1	0	200074	\N	{}
202857	1883357780844794188	1	0	200074	\N	{}
202858	1883357780844794188	1	0	200074	\N	{}
202859	1883357780844794188	1	0	200074	\N	{}
202860	1883357780844794188	1	0	200074	\N	{}
202861	1883357780844794188	1	0	200074	\N	{}
202862	1883357780844794188	1	0	200074	\N	{}
202863	1883357780844794188	1	0	200074	\N	{}
202864	1883357780844794188	1	0	200074	\N	{}
202865	1883357780844794188	1	0	200074	\N	{}
202866	1883357780844794188	1	0	200074	\N	{}
202867	1883357780844794188	1	0	200074	\N	{}
202868	1883357780844794188	1	0	200074	\N	{}
202869	1883357780844794188	1	0	200074	\N	{}
202870	1883357780844794188	1	0	200074	\N	{}
202871	1883357780844794188	1	0	200074	\N	{}
202872	1883357780844794188	1	0	200074	\N	{}
202873	1883357780844794188	1	0	200074	\N	{}
202874	1883357780844794188	1	0	200074	\N	{}
202875	1883357780844794188	1	0	200074	\N	{}
202876	1883357780844794188	1	0	200074	\N	{}
202877	1883357780844794188	1	0	200074	\N	{}
202878	1883357780844794188	1	0	200074	\N	{}
202879	1883357780844794188	1	0	200074	\N	{}
202880	1883357780844794188	1	0	200074	\N	{}
202881	1883357780844794188	1	0	200074	\N	{}
202882	1883357780844794188	1	0	200074	\N	{}
202883	1883357780844794188	1	0	200074	\N	{}
202884	1883357780844794188	1	0	200074	\N	{}
202885	1883357780844794188	1	0	200074	\N	{}
202886	1883357780844794188	1	0	200074	\N	{}
202887	1883357780844794188	1	0	200074	\N	{}
202888	1883357780844794188	1	0	200074	\N	{}
202889	1883357780844794188	1	0	200074	\N	{}
202890	1883357780844794188	1	0	200074	\N	{}
202891	1883357780844794188	1	0	200074	\N	{}
202892	1883357780844794188	1	0	200074	\N	{}
202893	1883357780844794188	1	0	200074	\N	{}
202894	1883357780844794188	1	0	200074	\N	{}
202895	1883357780844794188	1	0	200074	\N	{}
202896	1883357780844794188	1	0	200074	\N	{}
202897	1883357780844794188	1	0	200074	\N	{}
202898	1883357780844794188	1	0	200074	\N	{}
202899	1883357780844794188	1	0	200074	\N	{}
202900	1883357780844794188	1	0	200074	\N	{}
202901	1883357780844794188	1	0	200074	\N	{}
202902	1883357780844794188	1	0	200074	\N	{}
202903	1883357780844794188	1	0	200074	\N	{}
202904	1883357780844794188	1	0	200074	\N	{}
202905	1883357780844794188	1	0	200074	\N	{}
202906	1883357780844794188	1	0	200074	\N	{}
202907	1883357780844794188	1	0	200074	\N	{}
202908	1883357780844794188	1	0	200074	\N	{}
202909	1883357780844794188	1	0	200074	\N	{}
202910	1883357780844794188	1	0	200074	\N	{}
202911	1883357780844794188	1	0	200074	\N	{}
202912	1883357780844794188	1	0	200074	\N	{}
202913	1883357780844794188	1	0	200074	\N	{}
202914	1883357780844794188	1	0	200074	\N	{}
202915	1883357780844794188	1	0	200074	\N	{}
202916	1883357780844794188	1	0	200074	\N	{}
202917	1883357780844794188	1	0	200074	\N	{}
202918	1883357780844794188	1	0	200074	\N	{}
202919	1883357780844794188	1	0	200074	\N	{}
202920	1883357780844794188	1	0	200074	\N	{}
202921	1883357780844794188	1	0	200074	\N	{}
202922	1883357780844794188	1	0	200074	\N	{}
202923	1883357780844794188	1	0	200074	\N	{}
202924	1883357780844794188	1	0	200074	\N	{}
202925	1883357780844794188	1	0	200074	\N	{}
202926	1883357780844794188	1	0	200074	\N	{}
202927	1883357780844794188	1	0	200074	\N	{}
202928	1883357780844794188	1	0	200074	\N	{}
202929	1883357780844794188	1	0	200074	\N	{}
202930	1883357780844794188	1	0	200074	\N	{}
202931	1883357780844794188	1	0	200074	\N	{}
202932	1883357780844794188	1	0	200074	\N	{}
202933	1883357780844794188	1	0	200074	\N	{}
202934	1883357780844794188	1	0	200074	\N	{}
202935	1883357780844794188	1	0	200074	\N	{}
202936	1883357780844794188	1	0	200074	\N	{}
202937	1883357780844794188	1	0	200074	\N	{}
202938	1883357780844794188	1	0	200074	\N	{}
202939	1883357780844794188	1	0	200074	\N	{}
202940	1883357780844794188	1	0	200074	\N	{}
202941	1883357780844794188	1	0	200074	\N	{}
202942	1883357780844794188	1	0	200074	\N	{}
202943	1883357780844794188	1	0	200074	\N	{}
202944	1883357780844794188	1	0	200074	\N	{}
202945	1883357780844794188	1	0	200074	\N	{}
202946	1883357780844794188	1	0	200074	\N	{}
202947	1883357780844794188	1	0	200074	\N	{}
202948	1883357780844794188	1	0	200074	\N	{}
202949	1883357780844794188	1	0	200074	\N	{}
202950	1883357780844794188	1	0	200074	\N	{}
202951	1883357780844794188	1	0	200074	\N	{}
202952	1883357780844794188	1	0	200074	\N	{}
202953	1883357780844794188	1	0	200074	\N	{}
202954	1883357780844794188	1	0	200074	\N	{}
202955	1883357780844794188	1	0	200074	\N	{}
202956	1883357780844794188	1	0	200074	\N	{}
202957	1883357780844794188	1	0	200074	\N	{}
202958	1883357780844794188	1	0	200074	\N	{}
202959	1883357780844794188	1	0	200074	\N	{}
202960	1883357780844794188	1	0	200074	\N	{}
202961	1883357780844794188	1	0	200074	\N	{}
202962	1883357780844794188	1	0	200074	\N	{}
202963	1883357780844794188	1	0	200074	\N	{}
202964	1883357780844794188	1	0	200074	\N	{}
202965	1883357780844794188	1	0	200074	\N	{}
202966	1883357780844794188	1	0	200074	\N	{}
202967	1883357780844794188	1	0	200074	\N	{}
202968	1883357780844794188	1	0	200074	\N	{}
202969	1883357780844794188	1	0	200074	\N	{}
202970	1883357780844794188	1	0	200074	\N	{}
202971	1883357780844794188	1	0	200074	\N	{}
202972	1883357780844794188	1	0	200074	\N	{}
202973	1883357780844794188	1	0	200074	\N	{}
202974	1883357780844794188	1	0	200074	\N	{}
202975	1883357780844794188	1	0	200074	\N	{}
202976	1883357780844794188	1	0	200074	\N	{}
202977	1883357780844794188	1	0	200074	\N	{}
202978	1883357780844794188	1	0	200074	\N	{}
202979	1883357780844794188	1	0	200074	\N	{}
202980	1883357780844794188	1	0	200074	\N	{}
202981	1883357780844794188	1	0	200074	\N	{}
202982	1883357780844794188	1	0	200074	\N	{}
202983	1883357780844794188	1	0	200074	\N	{}
202984	1883357780844794188	1	0	200074	\N	{}
202985	1883357780844794188	1	0	200074	\N	{}
202986	1883357780844794188	1	0	200074	\N	{}
202987	1883357780844794188	1	0	200074	\N	{}
202988	1883357780844794188	1	0	200074	\N	{}
202989	1883357780844794188	1	0	200074	\N	{}
202990	1883357780844794188	1	0	200074	\N	{}
202991	1883357780844794188	1	0	200074	\N	{}
202992	1883357780844794188	1	0	200074	\N	{}
202993	1883357780844794188	1	0	200074	\N	{}
202994	1883357780844794188	1	0	200074	\N	{}
202995	1883357780844794188	1	0	200074	\N	{}
202996	1883357780844794188	1	0	200074	\N	{}
202997	1883357780844794188	1	0	200074	\N	{}
202998	1883357780844794188	1	0	200074	\N	{}
202999	1883357780844794188	1	0	200074	\N	{}
203000	1883357780844794188	1	0	200074	\N	{}
203001	1883357780844794188	1	0	200074	\N	{}
203002	1883357780844794188	1	0	200074	\N	{}
203003	1883357780844794188	1	0	200074	\N	{}
203004	1883357780844794188	1	0	200074	\N	{}
203005	1883357780844794188	1	0	200074	\N	{}
203006	1883357780844794188	1	0	200074	\N	{}
203007	1883357780844794188	1	0	200074	\N	{}
203008	1883357780844794188	1	0	200074	\N	{}
203009	1883357780844794188	1	0	200074	\N	{}
203010	1883357780844794188	1	0	200074	\N	{}
203011	1883357780844794188	1	0	200074	\N	{}
203012	1883357780844794188	1	0	200074	\N	{}
203013	1883357780844794188	1	0	200074	\N	{}
203014	1883357780844794188	1	0	200074	\N	{}
203015	1883357780844794188	1	0	200074	\N	{}
203016	1883357780844794188	1	0	200074	\N	{}
203017	1883357780844794188	1	0	200074	\N	{}
203018	1883357780844794188	1	0	200074	\N	{}
203019	1883357780844794188	1	0	200074	\N	{}
203020	1883357780844794188	1	0	200074	\N	{}
203021	1883357780844794188	1	0	200074	\N	{}
203022	1883357780844794188	1	0	200074	\N	{}
203023	1883357780844794188	1	0	200074	\N	{}
203024	1883357780844794188	1	0	200074	\N	{}
203025	1883357780844794188	1	0	200074	\N	{}
203026	1883357780844794188	1	0	200074	\N	{}
203027	1883357780844794188	1	0	200074	\N	{}
203028	1883357780844794188	1	0	200074	\N	{}
203029	1883357780844794188	1	0	200074	\N	{}
203030	1883357780844794188	1	0	200074	\N	{}
203031	1883357780844794188	1	0	200074	\N	{}
203032	1883357780844794188	1	0	200074	\N	{}
203033	1883357780844794188	1	0	200074	\N	{}
203034	1883357780844794188	1	0	200074	\N	{}
203035	1883357780844794188	1	0	200074	\N	{}
203036	1883357780844794188	1	0	200074	\N	{}
203037	1883357780844794188	1	0	200074	\N	{}
203038	1883357780844794188	1	0	200074	\N	{}
203039	1883357780844794188	1	0	200074	\N	{}
203040	1883357780844794188	1	0	200074	\N	{}
203041	1883357780844794188	1	0	200074	\N	{}
203042	1883357780844794188	1	0	200074	\N	{}
203043	1883357780844794188	1	0	200074	\N	{}
203044	1883357780844794188	1	0	200074	\N	{}
203045	1883357780844794188	1	0	200074	\N	{}
203046	1883357780844794188	1	0	200074	\N	{}
203047	1883357780844794188	1	0	200074	\N	{}
203048	1883357780844794188	1	0	200074	\N	{}
203049	1883357780844794188	1	0	200074	\N	{}
203050	1883357780844794188	1	0	200074	\N	{}
203051	1883357780844794188	1	0	200074	\N	{}
203052	1883357780844794188	1	0	200074	\N	{}
203053	1883357780844794188	1	0	200074	\N	{}
203054	1883357780844794188	1	0	200074	\N	{}
203055	1883357780844794188	1	0	200074	\N	{}
203056	1883357780844794188	1	0	200074	\N	{}
203057	1883357780844794188	1	0	200074	\N	{}
203058	1883357780844794188	1	0	200074	\N	{}
203059	1883357780844794188	1	0	200074	\N	{}
203060	1883357780844794188	1	0	200074	\N	{}
203061	1883357780844794188	1	0	200074	\N	{}
203062	1883357780844794188	1	0	200074	\N	{}
203063	1883357780844794188	1	0	200074	\N	{}
203064	1883357780844794188	1	0	200074	\N	{}
203065	1883357780844794188	1	0	200074	\N	{}
203066	1883357780844794188	1	0	200074	\N	{}
203067	1883357780844794188	1	0	200074	\N	{}
203068	1883357780844794188	1	0	200074	\N	{}
203069	1883357780844794188	1	0	200074	\N	{}
203070	1883357780844794188	1	0	200074	\N	{}
203071	1883357780844794188	1	0	200074	\N	{}
203072	1883357780844794188	1	0	200074	\N	{}
203073	1883357780844794188	1	0	200074	\N	{}
203074	1883357780844794188	1	0	200074	\N	{}
203075	1883357780844794188	1	0	200074	\N	{}
203076	1883357780844794188	1	0	200074	\N	{}
203077	1883357780844794188	1	0	200074	\N	{}
203078	1883357780844794188	1	0	200074	\N	{}
203079	1883357780844794188	1	0	200074	\N	{}
203080	1883357780844794188	1	0	200074	\N	{}
203081	1883357780844794188	1	0	200074	\N	{}
203082	1883357780844794188	1	0	200074	\N	{}
203083	1883357780844794188	1	0	200074	\N	{}
203084	1883357780844794188	1	0	200074	\N	{}
203085	1883357780844794188	1	0	200074	\N	{}
203086	1883357780844794188	1	0	200074	\N	{}
203087	1883357780844794188	1	0	200074	\N	{}
203088	1883357780844794188	1	0	200074	\N	{}
203089	1883357780844794188	1	0	200074	\N	{}
203090	1883357780844794188	1	0	200074	\N	{}
203091	1883357780844794188	1	0	200074	\N	{}
203092	1883357780844794188	1	0	200074	\N	{}
203093	1883357780844794188	1	0	200074	\N	{}
203094	1883357780844794188	1	0	200074	\N	{}
203095	1883357780844794188	1	0	200074	\N	{}
203096	1883357780844794188	1	0	200074	\N	{}
203097	1883357780844794188	1	0	200074	\N	{}
203098	1883357780844794188	1	0	200074	\N	{}
203099	1883357780844794188	1	0	200074	\N	{}
203100	1883357780844794188	1	0	200074	\N	{}
203101	1883357780844794188	1	0	200074	\N	{}
203102	1883357780844794188	1	0	200074	\N	{}
203103	1883357780844794188	1	0	200074	\N	{}
203104	1883357780844794188	1	0	200074	\N	{}
203105	1883357780844794188	1	0	200074	\N	{}
203106	1883357780844794188	1	0	200074	\N	{}
203107	1883357780844794188	1	0	200074	\N	{}
203108	1883357780844794188	1	0	200074	\N	{}
203109	1883357780844794188	1	0	200074	\N	{}
203110	1883357780844794188	1	0	200074	\N	{}
203111	1883357780844794188	1	0	200074	\N	{}
203112	1883357780844794188	1	0	200074	\N	{}
203113	1883357780844794188	1	0	200074	\N	{}
203114	1883357780844794188	1	0	200074	\N	{}
203115	1883357780844794188	1	0	200074	\N	{}
203116	1883357780844794188	1	0	200074	\N	{}
203117	1883357780844794188	1	0	200074	\N	{}
203118	1883357780844794188	1	0	200074	\N	{}
203119	1883357780844794188	1	0	200074	\N	{}
203120	1883357780844794188	1	0	200074	\N	{}
203121	1883357780844794188	1	0	200074	\N	{}
203122	1883357780844794188	1	0	200074	\N	{}
203123	1883357780844794188	1	0	200074	\N	{}
203124	1883357780844794188	1	0	200074	\N	{}
203125	1883357780844794188	1	0	200074	\N	{}
203126	1883357780844794188	1	0	200074	\N	{}
203127	1883357780844794188	1	0	200074	\N	{}
203128	1883357780844794188	1	0	200074	\N	{}
203129	1883357780844794188	1	0	200074	\N	{}
203130	1883357780844794188	1	0	200074	\N	{}
203131	1883357780844794188	1	0	200074	\N	{}
203132	1883357780844794188	1	0	200074	\N	{}
203133	1883357780844794188	1	0	200074	\N	{}
203134	1883357780844794188	1	0	200074	\N	{}
203135	1883357780844794188	1	0	200074	\N	{}
203136	1883357780844794188	1	0	200074	\N	{}
203137	1883357780844794188	1	0	200074	\N	{}
203138	1883357780844794188	1	0	200074	\N	{}
203139	1883357780844794188	1	0	200074	\N	{}
203140	1883357780844794188	1	0	200074	\N	{}
203141	1883357780844794188	1	0	200074	\N	{}
203142	1883357780844794188	1	0	200074	\N	{}
203143	1883357780844794188	1	0	200074	\N	{}
203144	1883357780844794188	1	0	200074	\N	{}
203145	1883357780844794188	1	0	200074	\N	{}
203146	1883357780844794188	1	0	200074	\N	{}
203147	1883357780844794188	1	0	200074	\N	{}
203148	1883357780844794188	1	0	200074	\N	{}
203149	1883357780844794188	1	0	200074	\N	{}
203150	1883357780844794188	1	0	200074	\N	{}
203151	1883357780844794188	1	0	200074	\N	{}
203152	1883357780844794188	1	0	200074	\N	{}
203153	1883357780844794188	1	0	200074	\N	{}
203154	1883357780844794188	1	0	200074	\N	{}
203155	1883357780844794188	1	0	200074	\N	{}
203156	1883357780844794188	1	0	200074	\N	{}
203157	1883357780844794188	1	0	200074	\N	{}
203158	1883357780844794188	1	0	200074	\N	{}
203159	1883357780844794188	1	0	200074	\N	{}
203160	1883357780844794188	1	0	200074	\N	{}
203161	1883357780844794188	1	0	200074	\N	{}
203162	1883357780844794188	1	0	200074	\N	{}
203163	1883357780844794188	1	0	200074	\N	{}
203164	1883357780844794188	1	0	200074	\N	{}
203165	1883357780844794188	1	0	200074	\N	{}
203166	1883357780844794188	1	0	200074	\N	{}
203167	1883357780844794188	1	0	200074	\N	{}
203168	1883357780844794188	1	0	200074	\N	{}
203169	1883357780844794188	1	0	200074	\N	{}
203170	1883357780844794188	1	0	200074	\N	{}
203171	1883357780844794188	1	0	200074	\N	{}
203172	1883357780844794188	1	0	200074	\N	{}
203173	1883357780844794188	1	0	200074	\N	{}
203174	1883357780844794188	1	0	200074	\N	{}
203175	1883357780844794188	1	0	200074	\N	{}
203176	1883357780844794188	1	0	200074	\N	{}
203177	1883357780844794188	1	0	200074	\N	{}
203178	1883357780844794188	1	0	200074	\N	{}
203179	1883357780844794188	1	0	200074	\N	{}
203180	1883357780844794188	1	0	200074	\N	{}
203181	1883357780844794188	1	0	200074	\N	{}
203182	1883357780844794188	1	0	200074	\N	{}
203183	1883357780844794188	1	0	200074	\N	{}
203184	1883357780844794188	1	0	200074	\N	{}
203185	1883357780844794188	1	0	200074	\N	{}
203186	1883357780844794188	1	0	200074	\N	{}
203187	1883357780844794188	1	0	200074	\N	{}
203188	1883357780844794188	1	0	200074	\N	{}
203189	1883357780844794188	1	0	200074	\N	{}
203190	1883357780844794188	1	0	200074	\N	{}
203191	1883357780844794188	1	0	200074	\N	{}
203192	1883357780844794188	1	0	200074	\N	{}
203193	1883357780844794188	1	0	200074	\N	{}
203194	1883357780844794188	1	0	200074	\N	{}
203195	1883357780844794188	1	0	200074	\N	{}
203196	1883357780844794188	1	0	200074	\N	{}
203197	1883357780844794188	1	0	200074	\N	{}
203198	1883357780844794188	1	0	200074	\N	{}
203199	1883357780844794188	1	0	200074	\N	{}
203200	1883357780844794188	1	0	200074	\N	{}
203201	1883357780844794188	1	0	200074	\N	{}
203202	1883357780844794188	1	0	200074	\N	{}
203203	1883357780844794188	1	0	200074	\N	{}
203204	1883357780844794188	1	0	200074	\N	{}
203205	1883357780844794188	1	0	200074	\N	{}
203206	1883357780844794188	1	0	200074	\N	{}
203207	1883357780844794188	1	0	200074	\N	{}
203208	1883357780844794188	1	0	200074	\N	{}
203209	1883357780844794188	1	0	200074	\N	{}
203210	1883357780844794188	1	0	200074	\N	{}
203211	1883357780844794188	1	0	200074	\N	{}
203212	1883357780844794188	1	0	200074	\N	{}
203213	1883357780844794188	1	0	200074	\N	{}
203214	1883357780844794188	1	0	200074	\N	{}
203215	1883357780844794188	1	0	200074	\N	{}
203216	1883357780844794188	1	0	200074	\N	{}
203217	1883357780844794188	1	0	200074	\N	{}
203218	1883357780844794188	1	0	200074	\N	{}
203219	1883357780844794188	1	0	200074	\N	{}
203220	1883357780844794188	1	0	200074	\N	{}
203221	1883357780844794188	1	0	200074	\N	{}
203222	1883357780844794188	1	0	200074	\N	{}
203223	1883357780844794188	1	0	200074	\N	{}
203224	1883357780844794188	1	0	200074	\N	{}
203225	1883357780844794188	1	0	200074	\N	{}
203226	1883357780844794188	1	0	200074	\N	{}
203227	1883357780844794188	1	0	200074	\N	{}
203228	1883357780844794188	1	0	200074	\N	{}
203229	1883357780844794188	1	0	200074	\N	{}
203230	1883357780844794188	1	0	200074	\N	{}
203231	1883357780844794188	1	0	200074	\N	{}
203232	1883357780844794188	1	0	200074	\N	{}
203233	1883357780844794188	1	0	200074	\N	{}
203234	1883357780844794188	1	0	200074	\N	{}
203235	1883357780844794188	1	0	200074	\N	{}
203236	1883357780844794188	1	0	200074	\N	{}
203237	1883357780844794188	1	0	200074	\N	{}
203238	1883357780844794188	1	0	200074	\N	{}
203239	1883357780844794188	1	0	200074	\N	{}
203240	1883357780844794188	1	0	200074	\N	{}
203241	1883357780844794188	1	0	200074	\N	{}
203242	1883357780844794188	1	0	200074	\N	{}
203243	1883357780844794188	1	0	200074	\N	{}
203244	1883357780844794188	1	0	200074	\N	{}
203245	1883357780844794188	1	0	200074	\N	{}
203246	1883357780844794188	1	0	200074	\N	{}
203247	1883357780844794188	1	0	200074	\N	{}
203248	1883357780844794188	1	0	200074	\N	{}
203249	1883357780844794188	1	0	200074	\N	{}
203250	1883357780844794188	1	0	200074	\N	{}
203251	1883357780844794188	1	0	200074	\N	{}
203252	1883357780844794188	1	0	200074	\N	{}
203253	1883357780844794188	1	0	200074	\N	{}
203254	1883357780844794188	1	0	200074	\N	{}
203255	1883357780844794188	1	0	200074	\N	{}
203256	1883357780844794188	1	0	200074	\N	{}
203257	1883357780844794188	1	0	200074	\N	{}
203258	1883357780844794188	1	0	200074	\N	{}
203259	1883357780844794188	1	0	200074	\N	{}
203260	1883357780844794188	1	0	200074	\N	{}
203261	1883357780844794188	1	0	200074	\N	{}
203262	1883357780844794188	1	0	200074	\N	{}
203263	1883357780844794188	1	0	200074	\N	{}
203264	1883357780844794188	1	0	200074	\N	{}
203265	1883357780844794188	1	0	200074	\N	{}
203266	1883357780844794188	1	0	200074	\N	{}
203267	1883357780844794188	1	0	200074	\N	{}
203268	1883357780844794188	1	0	200074	\N	{}
203269	1883357780844794188	1	0	200074	\N	{}
203270	1883357780844794188	1	0	200074	\N	{}
203271	1883357780844794188	1	0	200074	\N	{}
203272	1883357780844794188	1	0	200074	\N	{}
203273	1883357780844794188	1	0	200074	\N	{}
203274	1883357780844794188	1	0	200074	\N	{}
203275	1883357780844794188	1	0	200074	\N	{}
203276	1883357780844794188	1	0	200074	\N	{}
203277	1883357780844794188	1	0	200074	\N	{}
203278	1883357780844794188	1	0	200074	\N	{}
203279	1883357780844794188	1	0	200074	\N	{}
203280	1883357780844794188	1	0	200074	\N	{}
203281	1883357780844794188	1	0	200074	\N	{}
203282	1883357780844794188	1	0	200074	\N	{}
203283	1883357780844794188	1	0	200074	\N	{}
203284	1883357780844794188	1	0	200074	\N	{}
203285	1883357780844794188	1	0	200074	\N	{}
203286	1883357780844794188	1	0	200074	\N	{}
203287	1883357780844794188	1	0	200074	\N	{}
203288	1883357780844794188	1	0	200074	\N	{}
203289	1883357780844794188	1	0	200074	\N	{}
203290	1883357780844794188	1	0	200074	\N	{}
203291	1883357780844794188	1	0	200074	\N	{}
203292	1883357780844794188	1	0	200074	\N	{}
203293	1883357780844794188	1	0	200074	\N	{}
203294	1883357780844794188	1	0	200074	\N	{}
203295	1883357780844794188	1	0	200074	\N	{}
203296	1883357780844794188	1	0	200074	\N	{}
203297	1883357780844794188	1	0	200074	\N	{}
203298	1883357780844794188	1	0	200074	\N	{}
203299	1883357780844794188	1	0	200074	\N	{}
203300	1883357780844794188	1	0	200074	\N	{}
203301	1883357780844794188	1	0	200074	\N	{}
203302	1883357780844794188	1	0	200074	\N	{}
203303	1883357780844794188	1	0	200074	\N	{}
203304	1883357780844794188	1	0	200074	\N	{}
203305	1883357780844794188	1	0	200074	\N	{}
203306	1883357780844794188	1	0	200074	\N	{}
203307	1883357780844794188	1	0	200074	\N	{}
203308	1883357780844794188	1	0	200074	\N	{}
203309	1883357780844794188	1	0	200074	\N	{}
203310	1883357780844794188	1	0	200074	\N	{}
203311	1883357780844794188	1	0	200074	\N	{}
203312	1883357780844794188	1	0	200074	\N	{}
203313	1883357780844794188	1	0	200074	\N	{}
203314	1883357780844794188	1	0	200074	\N	{}
203315	1883357780844794188	1	0	200074	\N	{}
203316	1883357780844794188	1	0	200074	\N	{}
203317	1883357780844794188	1	0	200074	\N	{}
203318	1883357780844794188	1	0	200074	\N	{}
203319	1883357780844794188	1	0	200074	\N	{}
203320	1883357780844794188	1	0	200074	\N	{}
203321	1883357780844794188	1	0	200074	\N	{}
203322	1883357780844794188	1	0	200074	\N	{}
203323	1883357780844794188	1	0	200074	\N	{}
203324	1883357780844794188	1	0	200074	\N	{}
203325	1883357780844794188	1	0	200074	\N	{}
203326	1883357780844794188	1	0	200074	\N	{}
203327	1883357780844794188	1	0	200074	\N	{}
203328	1883357780844794188	1	0	200074	\N	{}
203329	1883357780844794188	1	0	200074	\N	{}
203330	1883357780844794188	1	0	200074	\N	{}
203331	1883357780844794188	1	0	200074	\N	{}
203332	1883357780844794188	1	0	200074	\N	{}
203333	1883357780844794188	1	0	200074	\N	{}
203334	1883357780844794188	1	0	200074	\N	{}
203335	1883357780844794188	1	0	200074	\N	{}
203336	1883357780844794188	1	0	200074	\N	{}
203337	1883357780844794188	1	0	200074	\N	{}
203338	1883357780844794188	1	0	200074	\N	{}
203339	1883357780844794188	1	0	200074	\N	{}
203340	1883357780844794188	1	0	200074	\N	{}
203341	1883357780844794188	1	0	200074	\N	{}
203342	1883357780844794188	1	0	200074	\N	{}
203343	1883357780844794188	1	0	200074	\N	{}
203344	1883357780844794188	1	0	200074	\N	{}
203345	1883357780844794188	1	0	200074	\N	{}
203346	1883357780844794188	1	0	200074	\N	{}
203347	1883357780844794188	1	0	200074	\N	{}
203348	1883357780844794188	1	0	200074	\N	{}
203349	1883357780844794188	1	0	200074	\N	{}
203350	1883357780844794188	1	0	200074	\N	{}
203351	1883357780844794188	1	0	200074	\N	{}
203352	1883357780844794188	1	0	200074	\N	{}
203353	1883357780844794188	1	0	200074	\N	{}
203354	1883357780844794188	1	0	200074	\N	{}
203355	1883357780844794188	1	0	200074	\N	{}
203356	1883357780844794188	1	0	200074	\N	{}
203357	1883357780844794188	1	0	200074	\N	{}
203358	1883357780844794188	1	0	200074	\N	{}
203359	1883357780844794188	1	0	200074	\N	{}
203360	1883357780844794188	1	0	200074	\N	{}
203361	1883357780844794188	1	0	200074	\N	{}
203362	1883357780844794188	1	0	200074	\N	{}
203363	1883357780844794188	1	0	200074	\N	{}
203364	1883357780844794188	1	0	200074	\N	{}
203365	1883357780844794188	1	0	200074	\N	{}
203366	1883357780844794188	1	0	200074	\N	{}
203367	1883357780844794188	1	0	200074	\N	{}
203368	1883357780844794188	1	0	200074	\N	{}
203369	1883357780844794188	1	0	200074	\N	{}
203370	1883357780844794188	1	0	200074	\N	{}
203371	1883357780844794188	1	0	200074	\N	{}
203372	1883357780844794188	1	0	200074	\N	{}
203373	1883357780844794188	1	0	200074	\N	{}
203374	1883357780844794188	1	0	200074	\N	{}
203375	1883357780844794188	1	0	200074	\N	{}
203376	1883357780844794188	1	0	200074	\N	{}
203377	1883357780844794188	1	0	200074	\N	{}
203378	1883357780844794188	1	0	200074	\N	{}
203379	1883357780844794188	1	0	200074	\N	{}
203380	1883357780844794188	1	0	200074	\N	{}
203381	1883357780844794188	1	0	200074	\N	{}
203382	1883357780844794188	1	0	200074	\N	{}
203383	1883357780844794188	1	0	200074	\N	{}
203384	1883357780844794188	1	0	200074	\N	{}
203385	1883357780844794188	1	0	200074	\N	{}
203386	1883357780844794188	1	0	200074	\N	{}
203387	1883357780844794188	1	0	200074	\N	{}
203388	1883357780844794188	1	0	200074	\N	{}
203389	1883357780844794188	1	0	200074	\N	{}
203390	1883357780844794188	1	0	200074	\N	{}
203391	1883357780844794188	1	0	200074	\N	{}
203392	1883357780844794188	1	0	200074	\N	{}
203393	1883357780844794188	1	0	200074	\N	{}
203394	1883357780844794188	1	0	200074	\N	{}
203395	1883357780844794188	1	0	200074	\N	{}
203396	1883357780844794188	1	0	200074	\N	{}
203397	1883357780844794188	1	0	200074	\N	{}
203398	1883357780844794188	1	0	200074	\N	{}
203399	1883357780844794188	1	0	200074	\N	{}
203400	1883357780844794188	1	0	200074	\N	{}
203401	1883357780844794188	1	0	200074	\N	{}
203402	1883357780844794188	1	0	200074	\N	{}
203403	1883357780844794188	1	0	200074	\N	{}
203404	1883357780844794188	1	0	200074	\N	{}
203405	1883357780844794188	1	0	200074	\N	{}
203406	1883357780844794188	1	0	200074	\N	{}
203407	1883357780844794188	1	0	200074	\N	{}
203408	1883357780844794188	1	0	200074	\N	{}
203409	1883357780844794188	1	0	200074	\N	{}
203410	1883357780844794188	1	0	200074	\N	{}
203411	1883357780844794188	1	0	200074	\N	{}
203412	1883357780844794188	1	0	200074	\N	{}
203413	1883357780844794188	1	0	200074	\N	{}
203414	1883357780844794188	1	0	200074	\N	{}
203415	1883357780844794188	1	0	200074	\N	{}
203416	1883357780844794188	1	0	200074	\N	{}
203417	1883357780844794188	1	0	200074	\N	{}
203418	1883357780844794188	1	0	200074	\N	{}
203419	1883357780844794188	1	0	200074	\N	{}
203420	1883357780844794188	1	0	200074	\N	{}
203421	1883357780844794188	1	0	200074	\N	{}
203422	1883357780844794188	1	0	200074	\N	{}
203423	1883357780844794188	1	0	200074	\N	{}
203424	1883357780844794188	1	0	200074	\N	{}
203425	1883357780844794188	1	0	200074	\N	{}
203426	1883357780844794188	1	0	200074	\N	{}
203427	1883357780844794188	1	0	200074	\N	{}
203428	1883357780844794188	1	0	200074	\N	{}
203429	1883357780844794188	1	0	200074	\N	{}
203430	1883357780844794188	1	0	200074	\N	{}
203431	1883357780844794188	1	0	200074	\N	{}
203432	1883357780844794188	1	0	200074	\N	{}
203433	1883357780844794188	1	0	200074	\N	{}
203434	1883357780844794188	1	0	200074	\N	{}
203435	1883357780844794188	1	0	200074	\N	{}
203436	1883357780844794188	1	0	200074	\N	{}
203437	1883357780844794188	1	0	200074	\N	{}
203438	1883357780844794188	1	0	200074	\N	{}
203439	1883357780844794188	1	0	200074	\N	{}
203440	1883357780844794188	1	0	200074	\N	{}
203441	1883357780844794188	1	0	200074	\N	{}
203442	1883357780844794188	1	0	200074	\N	{}
203443	1883357780844794188	1	0	200074	\N	{}
203444	1883357780844794188	1	0	200074	\N	{}
203445	1883357780844794188	1	0	200074	\N	{}
203446	1883357780844794188	1	0	200074	\N	{}
203447	1883357780844794188	1	0	200074	\N	{}
203448	1883357780844794188	1	0	200074	\N	{}
203449	1883357780844794188	1	0	200074	\N	{}
203450	1883357780844794188	1	0	200074	\N	{}
203451	1883357780844794188	1	0	200074	\N	{}
203452	1883357780844794188	1	0	200074	\N	{}
203453	1883357780844794188	1	0	200074	\N	{}
203454	1883357780844794188	1	0	200074	\N	{}
203455	1883357780844794188	1	0	200074	\N	{}
203456	1883357780844794188	1	0	200074	\N	{}
203457	1883357780844794188	1	0	200074	\N	{}
203458	1883357780844794188	1	0	200074	\N	{}
203459	1883357780844794188	1	0	200074	\N	{}
203460	1883357780844794188	1	0	200074	\N	{}
203461	1883357780844794188	1	0	200074	\N	{}
203462	1883357780844794188	1	0	200074	\N	{}
203463	1883357780844794188	1	0	200074	\N	{}
203464	1883357780844794188	1	0	200074	\N	{}
203465	1883357780844794188	1	0	200074	\N	{}
203466	1883357780844794188	1	0	200074	\N	{}
203467	1883357780844794188	1	0	200074	\N	{}
203468	1883357780844794188	1	0	200074	\N	{}
203469	1883357780844794188	1	0	200074	\N	{}
203470	1883357780844794188	1	0	200074	\N	{}
203471	1883357780844794188	1	0	200074	\N	{}
203472	1883357780844794188	1	0	200074	\N	{}
203473	1883357780844794188	1	0	200074	\N	{}
203474	1883357780844794188	1	0	200074	\N	{}
203475	1883357780844794188	1	0	200074	\N	{}
203476	1883357780844794188	1	0	200074	\N	{}
203477	1883357780844794188	1	0	200074	\N	{}
203478	1883357780844794188	1	0	200074	\N	{}
203479	1883357780844794188	1	0	200074	\N	{}
203480	1883357780844794188	1	0	200074	\N	{}
203481	1883357780844794188	1	0	200074	\N	{}
203482	1883357780844794188	1	0	200074	\N	{}
203483	1883357780844794188	1	0	200074	\N	{}
203484	1883357780844794188	1	0	200074	\N	{}
203485	1883357780844794188	1	0	200074	\N	{}
203486	1883357780844794188	1	0	200074	\N	{}
203487	1883357780844794188	1	0	200074	\N	{}
203488	1883357780844794188	1	0	200074	\N	{}
203489	1883357780844794188	1	0	200074	\N	{}
203490	1883357780844794188	1	0	200074	\N	{}
203491	1883357780844794188	1	0	200074	\N	{}
203492	1883357780844794188	1	0	200074	\N	{}
203493	1883357780844794188	1	0	200074	\N	{}
203494	1883357780844794188	1	0	200074	\N	{}
203495	1883357780844794188	1	0	200074	\N	{}
203496	1883357780844794188	1	0	200074	\N	{}
203497	1883357780844794188	1	0	200074	\N	{}
203498	1883357780844794188	1	0	200074	\N	{}
203499	1883357780844794188	1	0	200074	\N	{}
203500	1883357780844794188	1	0	200074	\N	{}
203501	1883357780844794188	1	0	200074	\N	{}
203502	1883357780844794188	1	0	200074	\N	{}
203503	1883357780844794188	1	0	200074	\N	{}
203504	1883357780844794188	1	0	200074	\N	{}
203505	1883357780844794188	1	0	200074	\N	{}
203506	1883357780844794188	1	0	200074	\N	{}
203507	1883357780844794188	1	0	200074	\N	{}
203508	1883357780844794188	1	0	200074	\N	{}
203509	1883357780844794188	1	0	200074	\N	{}
203510	1883357780844794188	1	0	200074	\N	{}
203511	1883357780844794188	1	0	200074	\N	{}
203512	1883357780844794188	1	0	200074	\N	{}
203513	1883357780844794188	1	0	200074	\N	{}
203514	1883357780844794188	1	0	200074	\N	{}
203515	1883357780844794188	1	0	200074	\N	{}
203516	1883357780844794188	1	0	200074	\N	{}
203517	1883357780844794188	1	0	200074	\N	{}
203518	1883357780844794188	1	0	200074	\N	{}
203519	1883357780844794188	1	0	200074	\N	{}
203520	1883357780844794188	1	0	200074	\N	{}
203521	1883357780844794188	1	0	200074	\N	{}
203522	1883357780844794188	1	0	200074	\N	{}
203523	1883357780844794188	1	0	200074	\N	{}
203524	1883357780844794188	1	0	200074	\N	{}
203525	1883357780844794188	1	0	200074	\N	{}
203526	1883357780844794188	1	0	200074	\N	{}
203527	1883357780844794188	1	0	200074	\N	{}
203528	1883357780844794188	1	0	200074	\N	{}
203529	1883357780844794188	1	0	200074	\N	{}
203530	1883357780844794188	1	0	200074	\N	{}
203531	1883357780844794188	1	0	200074	\N	{}
203532	1883357780844794188	1	0	200074	\N	{}
203533	1883357780844794188	1	0	200074	\N	{}
203534	1883357780844794188	1	0	200074	\N	{}
203535	1883357780844794188	1	0	200074	\N	{}
203536	1883357780844794188	1	0	200074	\N	{}
203537	1883357780844794188	1	0	200074	\N	{}
203538	1883357780844794188	1	0	200074	\N	{}
203539	1883357780844794188	1	0	200074	\N	{}
203540	1883357780844794188	1	0	200074	\N	{}
203541	1883357780844794188	1	0	200074	\N	{}
203542	1883357780844794188	1	0	200074	\N	{}
203543	1883357780844794188	1	0	200074	\N	{}
203544	1883357780844794188	1	0	200074	\N	{}
203545	1883357780844794188	1	0	200074	\N	{}
203546	1883357780844794188	1	0	200074	\N	{}
203547	1883357780844794188	1	0	200074	\N	{}
203548	1883357780844794188	1	0	200074	\N	{}
203549	1883357780844794188	1	0	200074	\N	{}
203550	1883357780844794188	1	0	200074	\N	{}
203551	1883357780844794188	1	0	200074	\N	{}
203552	1883357780844794188	1	0	200074	\N	{}
203553	1883357780844794188	1	0	200074	\N	{}
203554	1883357780844794188	1	0	200074	\N	{}
203555	1883357780844794188	1	0	200074	\N	{}
203556	1883357780844794188	1	0	200074	\N	{}
203557	1883357780844794188	1	0	200074	\N	{}
203558	1883357780844794188	1	0	200074	\N	{}
203559	1883357780844794188	1	0	200074	\N	{}
203560	1883357780844794188	1	0	200074	\N	{}
203561	1883357780844794188	1	0	200074	\N	{}
203562	1883357780844794188	1	0	200074	\N	{}
203563	1883357780844794188	1	0	200074	\N	{}
203564	1883357780844794188	1	0	200074	\N	{}
203565	1883357780844794188	1	0	200074	\N	{}
203566	1883357780844794188	1	0	200074	\N	{}
203567	1883357780844794188	1	0	200074	\N	{}
203568	1883357780844794188	1	0	200074	\N	{}
203569	1883357780844794188	1	0	200074	\N	{}
203570	1883357780844794188	1	0	200074	\N	{}
203571	1883357780844794188	1	0	200074	\N	{}
203572	1883357780844794188	1	0	200074	\N	{}
203573	1883357780844794188	1	0	200074	\N	{}
203574	1883357780844794188	1	0	200074	\N	{}
203575	1883357780844794188	1	0	200074	\N	{}
203576	1883357780844794188	1	0	200074	\N	{}
203577	1883357780844794188	1	0	200074	\N	{}
203578	1883357780844794188	1	0	200074	\N	{}
203579	1883357780844794188	1	0	200074	\N	{}
203580	1883357780844794188	1	0	200074	\N	{}
203581	1883357780844794188	1	0	200074	\N	{}
203582	1883357780844794188	1	0	200074	\N	{}
203583	1883357780844794188	1	0	200074	\N	{}
203584	1883357780844794188	1	0	200074	\N	{}
203585	1883357780844794188	1	0	200074	\N	{}
203586	1883357780844794188	1	0	200074	\N	{}
203587	1883357780844794188	1	0	200074	\N	{}
203588	1883357780844794188	1	0	200074	\N	{}
203589	1883357780844794188	1	0	200074	\N	{}
203590	1883357780844794188	1	0	200074	\N	{}
203591	1883357780844794188	1	0	200074	\N	{}
203592	1883357780844794188	1	0	200074	\N	{}
203593	1883357780844794188	1	0	200074	\N	{}
203594	1883357780844794188	1	0	200074	\N	{}
203595	1883357780844794188	1	0	200074	\N	{}
203596	1883357780844794188	1	0	200074	\N	{}
203597	1883357780844794188	1	0	200074	\N	{}
203598	1883357780844794188	1	0	200074	\N	{}
203599	1883357780844794188	1	0	200074	\N	{}
203600	1883357780844794188	1	0	200074	\N	{}
203601	1883357780844794188	1	0	200074	\N	{}
203602	1883357780844794188	1	0	200074	\N	{}
203603	1883357780844794188	1	0	200074	\N	{}
203604	1883357780844794188	1	0	200074	\N	{}
203605	1883357780844794188	1	0	200074	\N	{}
203606	1883357780844794188	1	0	200074	\N	{}
203607	1883357780844794188	1	0	200074	\N	{}
203608	1883357780844794188	1	0	200074	\N	{}
203609	1883357780844794188	1	0	200074	\N	{}
203610	1883357780844794188	1	0	200074	\N	{}
203611	1883357780844794188	1	0	200074	\N	{}
203612	1883357780844794188	1	0	200074	\N	{}
203613	1883357780844794188	1	0	200074	\N	{}
203614	1883357780844794188	1	0	200074	\N	{}
203615	1883357780844794188	1	0	200074	\N	{}
203616	1883357780844794188	1	0	200074	\N	{}
203617	1883357780844794188	1	0	200074	\N	{}
203618	1883357780844794188	1	0	200074	\N	{}
203619	1883357780844794188	1	0	200074	\N	{}
203620	1883357780844794188	1	0	200074	\N	{}
203621	1883357780844794188	1	0	200074	\N	{}
203622	1883357780844794188	1	0	200074	\N	{}
203623	1883357780844794188	1	0	200074	\N	{}
203624	1883357780844794188	1	0	200074	\N	{}
203625	1883357780844794188	1	0	200074	\N	{}
203626	1883357780844794188	1	0	200074	\N	{}
203627	1883357780844794188	1	0	200074	\N	{}
203628	1883357780844794188	1	0	200074	\N	{}
203629	1883357780844794188	1	0	200074	\N	{}
203630	1883357780844794188	1	0	200074	\N	{}
203631	1883357780844794188	1	0	200074	\N	{}
203632	1883357780844794188	1	0	200074	\N	{}
203633	1883357780844794188	1	0	200074	\N	{}
203634	1883357780844794188	1	0	200074	\N	{}
203635	1883357780844794188	1	0	200074	\N	{}
203636	1883357780844794188	1	0	200074	\N	{}
203637	1883357780844794188	1	0	200074	\N	{}
203638	1883357780844794188	1	0	200074	\N	{}
203639	1883357780844794188	1	0	200074	\N	{}
203640	1883357780844794188	1	0	200074	\N	{}
203641	1883357780844794188	1	0	200074	\N	{}
203642	1883357780844794188	1	0	200074	\N	{}
203643	1883357780844794188	1	0	200074	\N	{}
203644	1883357780844794188	1	0	200074	\N	{}
203645	1883357780844794188	1	0	200074	\N	{}
203646	1883357780844794188	1	0	200074	\N	{}
203647	1883357780844794188	1	0	200074	\N	{}
203648	1883357780844794188	1	0	200074	\N	{}
203649	1883357780844794188	1	0	200074	\N	{}
203650	1883357780844794188	1	0	200074	\N	{}
203651	1883357780844794188	1	0	200074	\N	{}
203652	1883357780844794188	1	0	200074	\N	{}
203653	1883357780844794188	1	0	200074	\N	{}
203654	1883357780844794188	1	0	200074	\N	{}
203655	1883357780844794188	1	0	200074	\N	{}
203656	1883357780844794188	1	0	200074	\N	{}
203657	1883357780844794188	1	0	200074	\N	{}
203658	1883357780844794188	1	0	200074	\N	{}
203659	1883357780844794188	1	0	200074	\N	{}
203660	1883357780844794188	1	0	200074	\N	{}
203661	1883357780844794188	1	0	200074	\N	{}
203662	1883357780844794188	1	0	200074	\N	{}
203663	1883357780844794188	1	0	200074	\N	{}
203664	1883357780844794188	1	0	200074	\N	{}
203665	1883357780844794188	1	0	200074	\N	{}
203666	1883357780844794188	1	0	200074	\N	{}
203667	1883357780844794188	1	0	200074	\N	{}
203668	1883357780844794188	1	0	200074	\N	{}
203669	1883357780844794188	1	0	200074	\N	{}
203670	1883357780844794188	1	0	200074	\N	{}
203671	1883357780844794188	1	0	200074	\N	{}
203672	1883357780844794188	1	0	200074	\N	{}
203673	1883357780844794188	1	0	200074	\N	{}
203674	1883357780844794188	1	0	200074	\N	{}
203675	1883357780844794188	1	0	200074	\N	{}
203676	1883357780844794188	1	0	200074	\N	{}
203677	1883357780844794188	1	0	200074	\N	{}
203678	1883357780844794188	1	0	200074	\N	{}
203679	1883357780844794188	1	0	200074	\N	{}
203680	1883357780844794188	1	0	200074	\N	{}
203681	1883357780844794188	1	0	200074	\N	{}
203682	1883357780844794188	1	0	200074	\N	{}
203683	1883357780844794188	1	0	200074	\N	{}
203684	1883357780844794188	1	0	200074	\N	{}
203685	1883357780844794188	1	0	200074	\N	{}
203686	1883357780844794188	1	0	200074	\N	{}
203687	1883357780844794188	1	0	200074	\N	{}
203688	1883357780844794188	1	0	200074	\N	{}
203689	1883357780844794188	1	0	200074	\N	{}
203690	1883357780844794188	1	0	200074	\N	{}
203691	1883357780844794188	1	0	200074	\N	{}
203692	1883357780844794188	1	0	200074	\N	{}
203693	1883357780844794188	1	0	200074	\N	{}
203694	1883357780844794188	1	0	200074	\N	{}
203695	1883357780844794188	1	0	200074	\N	{}
203696	1883357780844794188	1	0	200074	\N	{}
203697	1883357780844794188	1	0	200074	\N	{}
203698	1883357780844794188	1	0	200074	\N	{}
203699	1883357780844794188	1	0	200074	\N	{}
203700	1883357780844794188	1	0	200074	\N	{}
203701	1883357780844794188	1	0	200074	\N	{}
203702	1883357780844794188	1	0	200074	\N	{}
203703	1883357780844794188	1	0	200074	\N	{}
203704	1883357780844794188	1	0	200074	\N	{}
203705	1883357780844794188	1	0	200074	\N	{}
203706	1883357780844794188	1	0	200074	\N	{}
203707	1883357780844794188	1	0	200074	\N	{}
203708	1883357780844794188	1	0	200074	\N	{}
203709	1883357780844794188	1	0	200074	\N	{}
203710	1883357780844794188	1	0	200074	\N	{}
203711	1883357780844794188	1	0	200074	\N	{}
203712	1883357780844794188	1	0	200074	\N	{}
203713	1883357780844794188	1	0	200074	\N	{}
203714	1883357780844794188	1	0	200074	\N	{}
203715	1883357780844794188	1	0	200074	\N	{}
203716	1883357780844794188	1	0	200074	\N	{}
203717	1883357780844794188	1	0	200074	\N	{}
203718	1883357780844794188	1	0	200074	\N	{}
203719	1883357780844794188	1	0	200074	\N	{}
203720	1883357780844794188	1	0	200074	\N	{}
203721	1883357780844794188	1	0	200074	\N	{}
203722	1883357780844794188	1	0	200074	\N	{}
203723	1883357780844794188	1	0	200074	\N	{}
203724	1883357780844794188	1	0	200074	\N	{}
203725	1883357780844794188	1	0	200074	\N	{}
203726	1883357780844794188	1	0	200074	\N	{}
203727	1883357780844794188	1	0	200074	\N	{}
203728	1883357780844794188	1	0	200074	\N	{}
203729	1883357780844794188	1	0	200074	\N	{}
203730	1883357780844794188	1	0	200074	\N	{}
203731	1883357780844794188	1	0	200074	\N	{}
203732	1883357780844794188	1	0	200074	\N	{}
203733	1883357780844794188	1	0	200074	\N	{}
203734	1883357780844794188	1	0	200074	\N	{}
203735	1883357780844794188	1	0	200074	\N	{}
203736	1883357780844794188	1	0	200074	\N	{}
203737	1883357780844794188	1	0	200074	\N	{}
203738	1883357780844794188	1	0	200074	\N	{}
203739	1883357780844794188	1	0	200074	\N	{}
203740	1883357780844794188	1	0	200074	\N	{}
203741	1883357780844794188	1	0	200074	\N	{}
203742	1883357780844794188	1	0	200074	\N	{}
203743	1883357780844794188	1	0	200074	\N	{}
203744	1883357780844794188	1	0	200074	\N	{}
203745	1883357780844794188	1	0	200074	\N	{}
203746	1883357780844794188	1	0	200074	\N	{}
203747	1883357780844794188	1	0	200074	\N	{}
203748	1883357780844794188	1	0	200074	\N	{}
203749	1883357780844794188	1	0	200074	\N	{}
203750	1883357780844794188	1	0	200074	\N	{}
203751	1883357780844794188	1	0	200074	\N	{}
203752	1883357780844794188	1	0	200074	\N	{}
203753	1883357780844794188	1	0	200074	\N	{}
203754	1883357780844794188	1	0	200074	\N	{}
203755	1883357780844794188	1	0	200074	\N	{}
203756	1883357780844794188	1	0	200074	\N	{}
203757	1883357780844794188	1	0	200074	\N	{}
203758	1883357780844794188	1	0	200074	\N	{}
203759	1883357780844794188	1	0	200074	\N	{}
203760	1883357780844794188	1	0	200074	\N	{}
203761	1883357780844794188	1	0	200074	\N	{}
203762	1883357780844794188	1	0	200074	\N	{}
203763	1883357780844794188	1	0	200074	\N	{}
203764	1883357780844794188	1	0	200074	\N	{}
203765	1883357780844794188	1	0	200074	\N	{}
203766	1883357780844794188	1	0	200074	\N	{}
203767	1883357780844794188	1	0	200074	\N	{}
203768	1883357780844794188	1	0	200074	\N	{}
203769	1883357780844794188	1	0	200074	\N	{}
203770	1883357780844794188	1	0	200074	\N	{}
203771	1883357780844794188	1	0	200074	\N	{}
203772	1883357780844794188	1	0	200074	\N	{}
203773	1883357780844794188	1	0	200074	\N	{}
203774	1883357780844794188	1	0	200074	\N	{}
203775	1883357780844794188	1	0	200074	\N	{}
203776	1883357780844794188	1	0	200074	\N	{}
203777	1883357780844794188	1	0	200074	\N	{}
203778	1883357780844794188	1	0	200074	\N	{}
203779	1883357780844794188	1	0	200074	\N	{}
203780	1883357780844794188	1	0	200074	\N	{}
203781	1883357780844794188	1	0	200074	\N	{}
203782	1883357780844794188	1	0	200074	\N	{}
203783	1883357780844794188	1	0	200074	\N	{}
203784	1883357780844794188	1	0	200074	\N	{}
203785	1883357780844794188	1	0	200074	\N	{}
203786	1883357780844794188	1	0	200074	\N	{}
203787	1883357780844794188	1	0	200074	\N	{}
203788	1883357780844794188	1	0	200074	\N	{}
203789	1883357780844794188	1	0	200074	\N	{}
203790	1883357780844794188	1	0	200074	\N	{}
203791	1883357780844794188	1	0	200074	\N	{}
203792	1883357780844794188	1	0	200074	\N	{}
203793	1883357780844794188	1	0	200074	\N	{}
203794	1883357780844794188	1	0	200074	\N	{}
203795	1883357780844794188	1	0	200074	\N	{}
203796	1883357780844794188	1	0	200074	\N	{}
203797	1883357780844794188	1	0	200074	\N	{}
203798	1883357780844794188	1	0	200074	\N	{}
203799	1883357780844794188	1	0	200074	\N	{}
203800	1883357780844794188	1	0	200074	\N	{}
203801	1883357780844794188	1	0	200074	\N	{}
203802	1883357780844794188	1	0	200074	\N	{}
203803	1883357780844794188	1	0	200074	\N	{}
203804	1883357780844794188	1	0	200074	\N	{}
203805	1883357780844794188	1	0	200074	\N	{}
203806	1883357780844794188	1	0	200074	\N	{}
203807	1883357780844794188	1	0	200074	\N	{}
203808	1883357780844794188	1	0	200074	\N	{}
203809	1883357780844794188	1	0	200074	\N	{}
203810	1883357780844794188	1	0	200074	\N	{}
203811	1883357780844794188	1	0	200074	\N	{}
203812	1883357780844794188	1	0	200074	\N	{}
203813	1883357780844794188	1	0	200074	\N	{}
203814	1883357780844794188	1	0	200074	\N	{}
203815	1883357780844794188	1	0	200074	\N	{}
203816	1883357780844794188	1	0	200074	\N	{}
203817	1883357780844794188	1	0	200074	\N	{}
203818	1883357780844794188	1	0	200074	\N	{}
203819	1883357780844794188	1	0	200074	\N	{}
203820	1883357780844794188	1	0	200074	\N	{}
203821	1883357780844794188	1	0	200074	\N	{}
203822	1883357780844794188	1	0	200074	\N	{}
203823	1883357780844794188	1	0	200074	\N	{}
203824	1883357780844794188	1	0	200074	\N	{}
203825	1883357780844794188	1	0	200074	\N	{}
203826	1883357780844794188	1	0	200074	\N	{}
203827	1883357780844794188	1	0	200074	\N	{}
203828	1883357780844794188	1	0	200074	\N	{}
203829	1883357780844794188	1	0	200074	\N	{}
203830	1883357780844794188	1	0	200074	\N	{}
203831	1883357780844794188	1	0	200074	\N	{}
203832	1883357780844794188	1	0	200074	\N	{}
203833	1883357780844794188	1	0	200074	\N	{}
203834	1883357780844794188	1	0	200074	\N	{}
203835	1883357780844794188	1	0	200074	\N	{}
203836	1883357780844794188	1	0	200074	\N	{}
203837	1883357780844794188	1	0	200074	\N	{}
203838	1883357780844794188	1	0	200074	\N	{}
203839	1883357780844794188	1	0	200074	\N	{}
203840	1883357780844794188	1	0	200074	\N	{}
203841	1883357780844794188	1	0	200074	\N	{}
203842	1883357780844794188	1	0	200074	\N	{}
203843	1883357780844794188	1	0	200074	\N	{}
203844	1883357780844794188	1	0	200074	\N	{}
203845	1883357780844794188	1	0	200074	\N	{}
203846	1883357780844794188	1	0	200074	\N	{}
203847	1883357780844794188	1	0	200074	\N	{}
203848	1883357780844794188	1	0	200074	\N	{}
203849	1883357780844794188	1	0	200074	\N	{}
203850	1883357780844794188	1	0	200074	\N	{}
203851	1883357780844794188	1	0	200074	\N	{}
203852	1883357780844794188	1	0	200074	\N	{}
203853	1883357780844794188	1	0	200074	\N	{}
203854	1883357780844794188	1	0	200074	\N	{}
203855	1883357780844794188	1	0	200074	\N	{}
203856	1883357780844794188	1	0	200074	\N	{}
203857	1883357780844794188	1	0	200074	\N	{}
203858	1883357780844794188	1	0	200074	\N	{}
203859	1883357780844794188	1	0	200074	\N	{}
203860	1883357780844794188	1	0	200074	\N	{}
203861	1883357780844794188	1	0	200074	\N	{}
203862	1883357780844794188	1	0	200074	\N	{}
203863	1883357780844794188	1	0	200074	\N	{}
203864	1883357780844794188	1	0	200074	\N	{}
203865	1883357780844794188	1	0	200074	\N	{}
203866	1883357780844794188	1	0	200074	\N	{}
203867	1883357780844794188	1	0	200074	\N	{}
203868	1883357780844794188	1	0	200074	\N	{}
203869	1883357780844794188	1	0	200074	\N	{}
203870	1883357780844794188	1	0	200074	\N	{}
203871	1883357780844794188	1	0	200074	\N	{}
203872	1883357780844794188	1	0	200074	\N	{}
203873	1883357780844794188	1	0	200074	\N	{}
203874	1883357780844794188	1	0	200074	\N	{}
203875	1883357780844794188	1	0	200074	\N	{}
203876	1883357780844794188	1	0	200074	\N	{}
203877	1883357780844794188	1	0	200074	\N	{}
203878	1883357780844794188	1	0	200074	\N	{}
203879	1883357780844794188	1	0	200074	\N	{}
203880	1883357780844794188	1	0	200074	\N	{}
203881	1883357780844794188	1	0	200074	\N	{}
203882	1883357780844794188	1	0	200074	\N	{}
203883	1883357780844794188	1	0	200074	\N	{}
203884	1883357780844794188	1	0	200074	\N	{}
203885	1883357780844794188	1	0	200074	\N	{}
203886	1883357780844794188	1	0	200074	\N	{}
203887	1883357780844794188	1	0	200074	\N	{}
203888	1883357780844794188	1	0	200074	\N	{}
203889	1883357780844794188	1	0	200074	\N	{}
203890	1883357780844794188	1	0	200074	\N	{}
203891	1883357780844794188	1	0	200074	\N	{}
203892	1883357780844794188	1	0	200074	\N	{}
203893	1883357780844794188	1	0	200074	\N	{}
203894	1883357780844794188	1	0	200074	\N	{}
203895	1883357780844794188	1	0	200074	\N	{}
203896	1883357780844794188	1	0	200074	\N	{}
203897	1883357780844794188	1	0	200074	\N	{}
203898	1883357780844794188	1	0	200074	\N	{}
203899	1883357780844794188	1	0	200074	\N	{}
203900	1883357780844794188	1	0	200074	\N	{}
203901	1883357780844794188	1	0	200074	\N	{}
203902	1883357780844794188	1	0	200074	\N	{}
203903	1883357780844794188	1	0	200074	\N	{}
203904	1883357780844794188	1	0	200074	\N	{}
203905	1883357780844794188	1	0	200074	\N	{}
203906	1883357780844794188	1	0	200074	\N	{}
203907	1883357780844794188	1	0	200074	\N	{}
203908	1883357780844794188	1	0	200074	\N	{}
203909	1883357780844794188	1	0	200074	\N	{}
203910	1883357780844794188	1	0	200074	\N	{}
203911	1883357780844794188	1	0	200074	\N	{}
203912	1883357780844794188	1	0	200074	\N	{}
203913	1883357780844794188	1	0	200074	\N	{}
203914	1883357780844794188	1	0	200074	\N	{}
203915	1883357780844794188	1	0	200074	\N	{}
203916	1883357780844794188	1	0	200074	\N	{}
203917	1883357780844794188	1	0	200074	\N	{}
203918	1883357780844794188	1	0	200074	\N	{}
203919	1883357780844794188	1	0	200074	\N	{}
203920	1883357780844794188	1	0	200074	\N	{}
203921	1883357780844794188	1	0	200074	\N	{}
203922	1883357780844794188	1	0	200074	\N	{}
203923	1883357780844794188	1	0	200074	\N	{}
203924	1883357780844794188	1	0	200074	\N	{}
203925	1883357780844794188	1	0	200074	\N	{}
203926	1883357780844794188	1	0	200074	\N	{}
203927	1883357780844794188	1	0	200074	\N	{}
203928	1883357780844794188	1	0	200074	\N	{}
203929	1883357780844794188	1	0	200074	\N	{}
203930	1883357780844794188	1	0	200074	\N	{}
203931	1883357780844794188	1	0	200074	\N	{}
203932	1883357780844794188	1	0	200074	\N	{}
203933	1883357780844794188	1	0	200074	\N	{}
203934	1883357780844794188	1	0	200074	\N	{}
203935	1883357780844794188	1	0	200074	\N	{}
203936	1883357780844794188	1	0	200074	\N	{}
203937	1883357780844794188	1	0	200074	\N	{}
203938	1883357780844794188	1	0	200074	\N	{}
203939	1883357780844794188	1	0	200074	\N	{}
203940	1883357780844794188	1	0	200074	\N	{}
203941	1883357780844794188	1	0	200074	\N	{}
203942	1883357780844794188	1	0	200074	\N	{}
203943	1883357780844794188	1	0	200074	\N	{}
203944	1883357780844794188	1	0	200074	\N	{}
203945	1883357780844794188	1	0	200074	\N	{}
203946	1883357780844794188	1	0	200074	\N	{}
203947	1883357780844794188	1	0	200074	\N	{}
203948	1883357780844794188	1	0	200074	\N	{}
203949	1883357780844794188	1	0	200074	\N	{}
203950	1883357780844794188	1	0	200074	\N	{}
203951	1883357780844794188	1	0	200074	\N	{}
203952	1883357780844794188	1	0	200074	\N	{}
203953	1883357780844794188	1	0	200074	\N	{}
203954	1883357780844794188	1	0	200074	\N	{}
203955	1883357780844794188	1	0	200074	\N	{}
203956	1883357780844794188	1	0	200074	\N	{}
203957	1883357780844794188	1	0	200074	\N	{}
203958	1883357780844794188	1	0	200074	\N	{}
203959	1883357780844794188	1	0	200074	\N	{}
203960	1883357780844794188	1	0	200074	\N	{}
203961	1883357780844794188	1	0	200074	\N	{}
203962	1883357780844794188	1	0	200074	\N	{}
203963	1883357780844794188	1	0	200074	\N	{}
203964	1883357780844794188	1	0	200074	\N	{}
203965	1883357780844794188	1	0	200074	\N	{}
203966	1883357780844794188	1	0	200074	\N	{}
203967	1883357780844794188	1	0	200074	\N	{}
203968	1883357780844794188	1	0	200074	\N	{}
203969	1883357780844794188	1	0	200074	\N	{}
203970	1883357780844794188	1	0	200074	\N	{}
203971	1883357780844794188	1	0	200074	\N	{}
203972	1883357780844794188	1	0	200074	\N	{}
203973	1883357780844794188	1	0	200074	\N	{}
203974	1883357780844794188	1	0	200074	\N	{}
203975	1883357780844794188	1	0	200074	\N	{}
203976	1883357780844794188	1	0	200074	\N	{}
203977	1883357780844794188	1	0	200074	\N	{}
203978	1883357780844794188	1	0	200074	\N	{}
203979	1883357780844794188	1	0	200074	\N	{}
203980	1883357780844794188	1	0	200074	\N	{}
203981	1883357780844794188	1	0	200074	\N	{}
203982	1883357780844794188	1	0	200074	\N	{}
203983	1883357780844794188	1	0	200074	\N	{}
203984	1883357780844794188	1	0	200074	\N	{}
203985	1883357780844794188	1	0	200074	\N	{}
203986	1883357780844794188	1	0	200074	\N	{}
203987	1883357780844794188	1	0	200074	\N	{}
203988	1883357780844794188	1	0	200074	\N	{}
203989	1883357780844794188	1	0	200074	\N	{}
203990	1883357780844794188	1	0	200074	\N	{}
203991	1883357780844794188	1	0	200074	\N	{}
203992	1883357780844794188	1	0	200074	\N	{}
203993	1883357780844794188	1	0	200074	\N	{}
203994	1883357780844794188	1	0	200074	\N	{}
203995	1883357780844794188	1	0	200074	\N	{}
203996	1883357780844794188	1	0	200074	\N	{}
203997	1883357780844794188	1	0	200074	\N	{}
203998	1883357780844794188	1	0	200074	\N	{}
203999	1883357780844794188	1	0	200074	\N	{}
204000	1883357780844794188	1	0	200074	\N	{}
204001	1883357780844794188	1	0	200074	\N	{}
204002	1883357780844794188	1	0	200074	\N	{}
204003	1883357780844794188	1	0	200074	\N	{}
204004	1883357780844794188	1	0	200074	\N	{}
204005	1883357780844794188	1	0	200074	\N	{}
204006	1883357780844794188	1	0	200074	\N	{}
204007	1883357780844794188	1	0	200074	\N	{}
204008	1883357780844794188	1	0	200074	\N	{}
204009	1883357780844794188	1	0	200074	\N	{}
204010	1883357780844794188	1	0	200074	\N	{}
204011	1883357780844794188	1	0	200074	\N	{}
204012	1883357780844794188	1	0	200074	\N	{}
204013	1883357780844794188	1	0	200074	\N	{}
204014	1883357780844794188	1	0	200074	\N	{}
204015	1883357780844794188	1	0	200074	\N	{}
204016	1883357780844794188	1	0	200074	\N	{}
204017	1883357780844794188	1	0	200074	\N	{}
204018	1883357780844794188	1	0	200074	\N	{}
204019	1883357780844794188	1	0	200074	\N	{}
204020	1883357780844794188	1	0	200074	\N	{}
204021	1883357780844794188	1	0	200074	\N	{}
204022	1883357780844794188	1	0	200074	\N	{}
204023	1883357780844794188	1	0	200074	\N	{}
204024	1883357780844794188	1	0	200074	\N	{}
204025	1883357780844794188	1	0	200074	\N	{}
204026	1883357780844794188	1	0	200074	\N	{}
204027	1883357780844794188	1	0	200074	\N	{}
204028	1883357780844794188	1	0	200074	\N	{}
204029	1883357780844794188	1	0	200074	\N	{}
204030	1883357780844794188	1	0	200074	\N	{}
204031	1883357780844794188	1	0	200074	\N	{}
204032	1883357780844794188	1	0	200074	\N	{}
204033	1883357780844794188	1	0	200074	\N	{}
204034	1883357780844794188	1	0	200074	\N	{}
204035	1883357780844794188	1	0	200074	\N	{}
204036	1883357780844794188	1	0	200074	\N	{}
204037	1883357780844794188	1	0	200074	\N	{}
204038	1883357780844794188	1	0	200074	\N	{}
204039	1883357780844794188	1	0	200074	\N	{}
204040	1883357780844794188	1	0	200074	\N	{}
204041	1883357780844794188	1	0	200074	\N	{}
204042	1883357780844794188	1	0	200074	\N	{}
204043	1883357780844794188	1	0	200074	\N	{}
204044	1883357780844794188	1	0	200074	\N	{}
204045	1883357780844794188	1	0	200074	\N	{}
204046	1883357780844794188	1	0	200074	\N	{}
204047	1883357780844794188	1	0	200074	\N	{}
204048	1883357780844794188	1	0	200074	\N	{}
204049	1883357780844794188	1	0	200074	\N	{}
204050	1883357780844794188	1	0	200074	\N	{}
204051	1883357780844794188	1	0	200074	\N	{}
204052	1883357780844794188	1	0	200074	\N	{}
204053	1883357780844794188	1	0	200074	\N	{}
204054	1883357780844794188	1	0	200074	\N	{}
204055	1883357780844794188	1	0	200074	\N	{}
204056	1883357780844794188	1	0	200074	\N	{}
204057	1883357780844794188	1	0	200074	\N	{}
204058	1883357780844794188	1	0	200074	\N	{}
204059	1883357780844794188	1	0	200074	\N	{}
204060	1883357780844794188	1	0	200074	\N	{}
204061	1883357780844794188	1	0	200074	\N	{}
204062	1883357780844794188	1	0	200074	\N	{}
204063	1883357780844794188	1	0	200074	\N	{}
204064	1883357780844794188	1	0	200074	\N	{}
204065	1883357780844794188	1	0	200074	\N	{}
204066	1883357780844794188	1	0	200074	\N	{}
204067	1883357780844794188	1	0	200074	\N	{}
204068	1883357780844794188	1	0	200074	\N	{}
204069	1883357780844794188	1	0	200074	\N	{}
204070	1883357780844794188	1	0	200074	\N	{}
204071	1883357780844794188	1	0	200074	\N	{}
204072	1883357780844794188	1	0	200074	\N	{}
204073	1883357780844794188	1	0	200074	\N	{}
204074	1883357780844794188	1	0	200074	\N	{}
204075	1883357780844794188	1	0	200074	\N	{}
204076	1883357780844794188	1	0	200074	\N	{}
204077	1883357780844794188	1	0	200074	\N	{}
204078	1883357780844794188	1	0	200074	\N	{}
204079	1883357780844794188	1	0	200074	\N	{}
204080	1883357780844794188	1	0	200074	\N	{}
204081	1883357780844794188	1	0	200074	\N	{}
204082	1883357780844794188	1	0	200074	\N	{}
204083	1883357780844794188	1	0	200074	\N	{}
204084	1883357780844794188	1	0	200074	\N	{}
204085	1883357780844794188	1	0	200074	\N	{}
204086	1883357780844794188	1	0	200074	\N	{}
204087	1883357780844794188	1	0	200074	\N	{}
204088	1883357780844794188	1	0	200074	\N	{}
204089	1883357780844794188	1	0	200074	\N	{}
204090	1883357780844794188	1	0	200074	\N	{}
204091	1883357780844794188	1	0	200074	\N	{}
204092	1883357780844794188	1	0	200074	\N	{}
204093	1883357780844794188	1	0	200074	\N	{}
204094	1883357780844794188	1	0	200074	\N	{}
204095	1883357780844794188	1	0	200074	\N	{}
204096	1883357780844794188	1	0	200074	\N	{}
204097	1883357780844794188	1	0	200074	\N	{}
204098	1883357780844794188	1	0	200074	\N	{}
204099	1883357780844794188	1	0	200074	\N	{}
204100	1883357780844794188	1	0	200074	\N	{}
204101	1883357780844794188	1	0	200074	\N	{}
204102	1883357780844794188	1	0	200074	\N	{}
204103	1883357780844794188	1	0	200074	\N	{}
204104	1883357780844794188	1	0	200074	\N	{}
204105	1883357780844794188	1	0	200074	\N	{}
204106	1883357780844794188	1	0	200074	\N	{}
204107	1883357780844794188	1	0	200074	\N	{}
204108	1883357780844794188	1	0	200074	\N	{}
204109	1883357780844794188	1	0	200074	\N	{}
204110	1883357780844794188	1	0	200074	\N	{}
204111	1883357780844794188	1	0	200074	\N	{}
204112	1883357780844794188	1	0	200074	\N	{}
204113	1883357780844794188	1	0	200074	\N	{}
204114	1883357780844794188	1	0	200074	\N	{}
204115	1883357780844794188	1	0	200074	\N	{}
204116	1883357780844794188	1	0	200074	\N	{}
204117	1883357780844794188	1	0	200074	\N	{}
204118	1883357780844794188	1	0	200074	\N	{}
204119	1883357780844794188	1	0	200074	\N	{}
204120	1883357780844794188	1	0	200074	\N	{}
204121	1883357780844794188	1	0	200074	\N	{}
204122	1883357780844794188	1	0	200074	\N	{}
204123	1883357780844794188	1	0	200074	\N	{}
204124	1883357780844794188	1	0	200074	\N	{}
204125	1883357780844794188	1	0	200074	\N	{}
204126	1883357780844794188	1	0	200074	\N	{}
204127	1883357780844794188	1	0	200074	\N	{}
204128	1883357780844794188	1	0	200074	\N	{}
204129	1883357780844794188	1	0	200074	\N	{}
204130	1883357780844794188	1	0	200074	\N	{}
204131	1883357780844794188	1	0	200074	\N	{}
204132	1883357780844794188	1	0	200074	\N	{}
204133	1883357780844794188	1	0	200074	\N	{}
204134	1883357780844794188	1	0	200074	\N	{}
204135	1883357780844794188	1	0	200074	\N	{}
204136	1883357780844794188	1	0	200074	\N	{}
204137	1883357780844794188	1	0	200074	\N	{}
204138	1883357780844794188	1	0	200074	\N	{}
204139	1883357780844794188	1	0	200074	\N	{}
204140	1883357780844794188	1	0	200074	\N	{}
204141	1883357780844794188	1	0	200074	\N	{}
204142	1883357780844794188	1	0	200074	\N	{}
204143	1883357780844794188	1	0	200074	\N	{}
204144	1883357780844794188	1	0	200074	\N	{}
204145	1883357780844794188	1	0	200074	\N	{}
204146	1883357780844794188	1	0	200074	\N	{}
204147	1883357780844794188	1	0	200074	\N	{}
204148	1883357780844794188	1	0	200074	\N	{}
204149	1883357780844794188	1	0	200074	\N	{}
204150	1883357780844794188	1	0	200074	\N	{}
204151	1883357780844794188	1	0	200074	\N	{}
204152	1883357780844794188	1	0	200074	\N	{}
204153	1883357780844794188	1	0	200074	\N	{}
204154	1883357780844794188	1	0	200074	\N	{}
204155	1883357780844794188	1	0	200074	\N	{}
204156	1883357780844794188	1	0	200074	\N	{}
204157	1883357780844794188	1	0	200074	\N	{}
204158	1883357780844794188	1	0	200074	\N	{}
204159	1883357780844794188	1	0	200074	\N	{}
204160	1883357780844794188	1	0	200074	\N	{}
204161	1883357780844794188	1	0	200074	\N	{}
204162	1883357780844794188	1	0	200074	\N	{}
204163	1883357780844794188	1	0	200074	\N	{}
204164	1883357780844794188	1	0	200074	\N	{}
204165	1883357780844794188	1	0	200074	\N	{}
204166	1883357780844794188	1	0	200074	\N	{}
204167	1883357780844794188	1	0	200074	\N	{}
204168	1883357780844794188	1	0	200074	\N	{}
204169	1883357780844794188	1	0	200074	\N	{}
204170	1883357780844794188	1	0	200074	\N	{}
204171	1883357780844794188	1	0	200074	\N	{}
204172	1883357780844794188	1	0	200074	\N	{}
204173	1883357780844794188	1	0	200074	\N	{}
204174	1883357780844794188	1	0	200074	\N	{}
204175	1883357780844794188	1	0	200074	\N	{}
204176	1883357780844794188	1	0	200074	\N	{}
204177	1883357780844794188	1	0	200074	\N	{}
204178	1883357780844794188	1	0	200074	\N	{}
204179	1883357780844794188	1	0	200074	\N	{}
204180	1883357780844794188	1	0	200074	\N	{}
204181	1883357780844794188	1	0	200074	\N	{}
204182	1883357780844794188	1	0	200074	\N	{}
204183	1883357780844794188	1	0	200074	\N	{}
204184	1883357780844794188	1	0	200074	\N	{}
204185	1883357780844794188	1	0	200074	\N	{}
204186	1883357780844794188	1	0	200074	\N	{}
204187	1883357780844794188	1	0	200074	\N	{}
204188	1883357780844794188	1	0	200074	\N	{}
204189	1883357780844794188	1	0	200074	\N	{}
204190	1883357780844794188	1	0	200074	\N	{}
204191	1883357780844794188	1	0	200074	\N	{}
204192	1883357780844794188	1	0	200074	\N	{}
204193	1883357780844794188	1	0	200074	\N	{}
204194	1883357780844794188	1	0	200074	\N	{}
204195	1883357780844794188	1	0	200074	\N	{}
204196	1883357780844794188	1	0	200074	\N	{}
204197	1883357780844794188	1	0	200074	\N	{}
204198	1883357780844794188	1	0	200074	\N	{}
204199	1883357780844794188	1	0	200074	\N	{}
204200	1883357780844794188	1	0	200074	\N	{}
204201	1883357780844794188	1	0	200074	\N	{}
204202	1883357780844794188	1	0	200074	\N	{}
204203	1883357780844794188	1	0	200074	\N	{}
204204	1883357780844794188	1	0	200074	\N	{}
204205	1883357780844794188	1	0	200074	\N	{}
204206	1883357780844794188	1	0	200074	\N	{}
204207	1883357780844794188	1	0	200074	\N	{}
204208	1883357780844794188	1	0	200074	\N	{}
204209	1883357780844794188	1	0	200074	\N	{}
204210	1883357780844794188	1	0	200074	\N	{}
204211	1883357780844794188	1	0	200074	\N	{}
204212	1883357780844794188	1	0	200074	\N	{}
204213	1883357780844794188	1	0	200074	\N	{}
204214	1883357780844794188	1	0	200074	\N	{}
204215	1883357780844794188	1	0	200074	\N	{}
204216	1883357780844794188	1	0	200074	\N	{}
204217	1883357780844794188	1	0	200074	\N	{}
204218	1883357780844794188	1	0	200074	\N	{}
204219	1883357780844794188	1	0	200074	\N	{}
204220	1883357780844794188	1	0	200074	\N	{}
204221	1883357780844794188	1	0	200074	\N	{}
204222	1883357780844794188	1	0	200074	\N	{}
204223	1883357780844794188	1	0	200074	\N	{}
204224	1883357780844794188	1	0	200074	\N	{}
204225	1883357780844794188	1	0	200074	\N	{}
204226	1883357780844794188	1	0	200074	\N	{}
204227	1883357780844794188	1	0	200074	\N	{}
204228	1883357780844794188	1	0	200074	\N	{}
204229	1883357780844794188	1	0	200074	\N	{}
204230	1883357780844794188	1	0	200074	\N	{}
204231	1883357780844794188	1	0	200074	\N	{}
204232	1883357780844794188	1	0	200074	\N	{}
204233	1883357780844794188	1	0	200074	\N	{}
204234	1883357780844794188	1	0	200074	\N	{}
204235	1883357780844794188	1	0	200074	\N	{}
204236	1883357780844794188	1	0	200074	\N	{}
204237	1883357780844794188	1	0	200074	\N	{}
204238	1883357780844794188	1	0	200074	\N	{}
204239	1883357780844794188	1	0	200074	\N	{}
204240	1883357780844794188	1	0	200074	\N	{}
204241	1883357780844794188	1	0	200074	\N	{}
204242	1883357780844794188	1	0	200074	\N	{}
204243	1883357780844794188	1	0	200074	\N	{}
204244	1883357780844794188	1	0	200074	\N	{}
204245	1883357780844794188	1	0	200074	\N	{}
204246	1883357780844794188	1	0	200074	\N	{}
204247	1883357780844794188	1	0	200074	\N	{}
204248	1883357780844794188	1	0	200074	\N	{}
204249	1883357780844794188	1	0	200074	\N	{}
204250	1883357780844794188	1	0	200074	\N	{}
204251	1883357780844794188	1	0	200074	\N	{}
204252	1883357780844794188	1	0	200074	\N	{}
204253	1883357780844794188	1	0	200074	\N	{}
204254	1883357780844794188	1	0	200074	\N	{}
204255	1883357780844794188	1	0	200074	\N	{}
204256	1883357780844794188	1	0	200074	\N	{}
204257	1883357780844794188	1	0	200074	\N	{}
204258	1883357780844794188	1	0	200074	\N	{}
204259	1883357780844794188	1	0	200074	\N	{}
204260	1883357780844794188	1	0	200074	\N	{}
204261	1883357780844794188	1	0	200074	\N	{}
204262	1883357780844794188	1	0	200074	\N	{}
204263	1883357780844794188	1	0	200074	\N	{}
204264	1883357780844794188	1	0	200074	\N	{}
204265	1883357780844794188	1	0	200074	\N	{}
204266	1883357780844794188	1	0	200074	\N	{}
204267	1883357780844794188	1	0	200074	\N	{}
204268	1883357780844794188	1	0	200074	\N	{}
204269	1883357780844794188	1	0	200074	\N	{}
204270	1883357780844794188	1	0	200074	\N	{}
204271	1883357780844794188	1	0	200074	\N	{}
204272	1883357780844794188	1	0	200074	\N	{}
204273	1883357780844794188	1	0	200074	\N	{}
204274	1883357780844794188	1	0	200074	\N	{}
204275	1883357780844794188	1	0	200074	\N	{}
204276	1883357780844794188	1	0	200074	\N	{}
204277	1883357780844794188	1	0	200074	\N	{}
204278	1883357780844794188	1	0	200074	\N	{}
204279	1883357780844794188	1	0	200074	\N	{}
204280	1883357780844794188	1	0	200074	\N	{}
204281	1883357780844794188	1	0	200074	\N	{}
204282	1883357780844794188	1	0	200074	\N	{}
204283	1883357780844794188	1	0	200074	\N	{}
204284	1883357780844794188	1	0	200074	\N	{}
204285	1883357780844794188	1	0	200074	\N	{}
204286	1883357780844794188	1	0	200074	\N	{}
204287	1883357780844794188	1	0	200074	\N	{}
204288	1883357780844794188	1	0	200074	\N	{}
204289	1883357780844794188	1	0	200074	\N	{}
204290	1883357780844794188	1	0	200074	\N	{}
204291	1883357780844794188	1	0	200074	\N	{}
204292	1883357780844794188	1	0	200074	\N	{}
204293	1883357780844794188	1	0	200074	\N	{}
204294	1883357780844794188	1	0	200074	\N	{}
204295	1883357780844794188	1	0	200074	\N	{}
204296	1883357780844794188	1	0	200074	\N	{}
204297	1883357780844794188	1	0	200074	\N	{}
204298	1883357780844794188	1	0	200074	\N	{}
204299	1883357780844794188	1	0	200074	\N	{}
204300	1883357780844794188	1	0	200074	\N	{}
204301	1883357780844794188	1	0	200074	\N	{}
204302	1883357780844794188	1	0	200074	\N	{}
204303	1883357780844794188	1	0	200074	\N	{}
204304	1883357780844794188	1	0	200074	\N	{}
204305	1883357780844794188	1	0	200074	\N	{}
204306	1883357780844794188	1	0	200074	\N	{}
204307	1883357780844794188	1	0	200074	\N	{}
204308	1883357780844794188	1	0	200074	\N	{}
204309	1883357780844794188	1	0	200074	\N	{}
204310	1883357780844794188	1	0	200074	\N	{}
204311	1883357780844794188	1	0	200074	\N	{}
204312	1883357780844794188	1	0	200074	\N	{}
204313	1883357780844794188	1	0	200074	\N	{}
204314	1883357780844794188	1	0	200074	\N	{}
204315	1883357780844794188	1	0	200074	\N	{}
204316	1883357780844794188	1	0	200074	\N	{}
204317	1883357780844794188	1	0	200074	\N	{}
204318	1883357780844794188	1	0	200074	\N	{}
204319	1883357780844794188	1	0	200074	\N	{}
204320	1883357780844794188	1	0	200074	\N	{}
204321	1883357780844794188	1	0	200074	\N	{}
204322	1883357780844794188	1	0	200074	\N	{}
204323	1883357780844794188	1	0	200074	\N	{}
204324	1883357780844794188	1	0	200074	\N	{}
204325	1883357780844794188	1	0	200074	\N	{}
204326	1883357780844794188	1	0	200074	\N	{}
204327	1883357780844794188	1	0	200074	\N	{}
204328	1883357780844794188	1	0	200074	\N	{}
204329	1883357780844794188	1	0	200074	\N	{}
204330	1883357780844794188	1	0	200074	\N	{}
204331	1883357780844794188	1	0	200074	\N	{}
204332	1883357780844794188	1	0	200074	\N	{}
204333	1883357780844794188	1	0	200074	\N	{}
204334	1883357780844794188	1	0	200074	\N	{}
204335	1883357780844794188	1	0	200074	\N	{}
204336	1883357780844794188	1	0	200074	\N	{}
204337	1883357780844794188	1	0	200074	\N	{}
204338	1883357780844794188	1	0	200074	\N	{}
204339	1883357780844794188	1	0	200074	\N	{}
204340	1883357780844794188	1	0	200074	\N	{}
204341	1883357780844794188	1	0	200074	\N	{}
204342	1883357780844794188	1	0	200074	\N	{}
204343	1883357780844794188	1	0	200074	\N	{}
204344	1883357780844794188	1	0	200074	\N	{}
204345	1883357780844794188	1	0	200074	\N	{}
204346	1883357780844794188	1	0	200074	\N	{}
204347	1883357780844794188	1	0	200074	\N	{}
204348	1883357780844794188	1	0	200074	\N	{}
204349	1883357780844794188	1	0	200074	\N	{}
204350	1883357780844794188	1	0	200074	\N	{}
204351	1883357780844794188	1	0	200074	\N	{}
204352	1883357780844794188	1	0	200074	\N	{}
204353	1883357780844794188	1	0	200074	\N	{}
204354	1883357780844794188	1	0	200074	\N	{}
204355	1883357780844794188	1	0	200074	\N	{}
204356	1883357780844794188	1	0	200074	\N	{}
204357	1883357780844794188	1	0	200074	\N	{}
204358	1883357780844794188	1	0	200074	\N	{}
204359	1883357780844794188	1	0	200074	\N	{}
204360	1883357780844794188	1	0	200074	\N	{}
204361	1883357780844794188	1	0	200074	\N	{}
204362	1883357780844794188	1	0	200074	\N	{}
204363	1883357780844794188	1	0	200074	\N	{}
204364	1883357780844794188	1	0	200074	\N	{}
204365	1883357780844794188	1	0	200074	\N	{}
204366	1883357780844794188	1	0	200074	\N	{}
204367	1883357780844794188	1	0	200074	\N	{}
204368	1883357780844794188	1	0	200074	\N	{}
204369	1883357780844794188	1	0	200074	\N	{}
204370	1883357780844794188	1	0	200074	\N	{}
204371	1883357780844794188	1	0	200074	\N	{}
204372	1883357780844794188	1	0	200074	\N	{}
204373	1883357780844794188	1	0	200074	\N	{}
204374	1883357780844794188	1	0	200074	\N	{}
204375	1883357780844794188	1	0	200074	\N	{}
204376	1883357780844794188	1	0	200074	\N	{}
204377	1883357780844794188	1	0	200074	\N	{}
204378	1883357780844794188	1	0	200074	\N	{}
204379	1883357780844794188	1	0	200074	\N	{}
204380	1883357780844794188	1	0	200074	\N	{}
204381	1883357780844794188	1	0	200074	\N	{}
204382	1883357780844794188	1	0	200074	\N	{}
204383	1883357780844794188	1	0	200074	\N	{}
204384	1883357780844794188	1	0	200074	\N	{}
204385	1883357780844794188	1	0	200074	\N	{}
204386	1883357780844794188	1	0	200074	\N	{}
204387	1883357780844794188	1	0	200074	\N	{}
204388	1883357780844794188	1	0	200074	\N	{}
204389	1883357780844794188	1	0	200074	\N	{}
204390	1883357780844794188	1	0	200074	\N	{}
204391	1883357780844794188	1	0	200074	\N	{}
204392	1883357780844794188	1	0	200074	\N	{}
204393	1883357780844794188	1	0	200074	\N	{}
204394	1883357780844794188	1	0	200074	\N	{}
204395	1883357780844794188	1	0	200074	\N	{}
204396	1883357780844794188	1	0	200074	\N	{}
204397	1883357780844794188	1	0	200074	\N	{}
204398	1883357780844794188	1	0	200074	\N	{}
204399	1883357780844794188	1	0	200074	\N	{}
204400	1883357780844794188	1	0	200074	\N	{}
204401	1883357780844794188	1	0	200074	\N	{}
204402	1883357780844794188	1	0	200074	\N	{}
204403	1883357780844794188	1	0	200074	\N	{}
204404	1883357780844794188	1	0	200074	\N	{}
204405	1883357780844794188	1	0	200074	\N	{}
204406	1883357780844794188	1	0	200074	\N	{}
204407	1883357780844794188	1	0	200074	\N	{}
204408	1883357780844794188	1	0	200074	\N	{}
204409	1883357780844794188	1	0	200074	\N	{}
204410	1883357780844794188	1	0	200074	\N	{}
204411	1883357780844794188	1	0	200074	\N	{}
204412	1883357780844794188	1	0	200074	\N	{}
204413	1883357780844794188	1	0	200074	\N	{}
204414	1883357780844794188	1	0	200074	\N	{}
204415	1883357780844794188	1	0	200074	\N	{}
204416	1883357780844794188	1	0	200074	\N	{}
204417	1883357780844794188	1	0	200074	\N	{}
204418	1883357780844794188	1	0	200074	\N	{}
204419	1883357780844794188	1	0	200074	\N	{}
204420	1883357780844794188	1	0	200074	\N	{}
204421	1883357780844794188	1	0	200074	\N	{}
204422	1883357780844794188	1	0	200074	\N	{}
204423	1883357780844794188	1	0	200074	\N	{}
204424	1883357780844794188	1	0	200074	\N	{}
204425	1883357780844794188	1	0	200074	\N	{}
204426	1883357780844794188	1	0	200074	\N	{}
204427	1883357780844794188	1	0	200074	\N	{}
204428	1883357780844794188	1	0	200074	\N	{}
204429	1883357780844794188	1	0	200074	\N	{}
204430	1883357780844794188	1	0	200074	\N	{}
204431	1883357780844794188	1	0	200074	\N	{}
204432	1883357780844794188	1	0	200074	\N	{}
204433	1883357780844794188	1	0	200074	\N	{}
204434	1883357780844794188	1	0	200074	\N	{}
204435	1883357780844794188	1	0	200074	\N	{}
204436	1883357780844794188	1	0	200074	\N	{}
204437	1883357780844794188	1	0	200074	\N	{}
204438	1883357780844794188	1	0	200074	\N	{}
204439	1883357780844794188	1	0	200074	\N	{}
204440	1883357780844794188	1	0	200074	\N	{}
204441	1883357780844794188	1	0	200074	\N	{}
204442	1883357780844794188	1	0	200074	\N	{}
204443	1883357780844794188	1	0	200074	\N	{}
204444	1883357780844794188	1	0	200074	\N	{}
204445	1883357780844794188	1	0	200074	\N	{}
204446	1883357780844794188	1	0	200074	\N	{}
204447	1883357780844794188	1	0	200074	\N	{}
204448	1883357780844794188	1	0	200074	\N	{}
204449	1883357780844794188	1	0	200074	\N	{}
204450	1883357780844794188	1	0	200074	\N	{}
204451	1883357780844794188	1	0	200074	\N	{}
204452	1883357780844794188	1	0	200074	\N	{}
204453	1883357780844794188	1	0	200074	\N	{}
204454	1883357780844794188	1	0	200074	\N	{}
204455	1883357780844794188	1	0	200074	\N	{}
204456	1883357780844794188	1	0	200074	\N	{}
204457	1883357780844794188	1	0	200074	\N	{}
204458	1883357780844794188	1	0	200074	\N	{}
204459	1883357780844794188	1	0	200074	\N	{}
204460	1883357780844794188	1	0	200074	\N	{}
204461	1883357780844794188	1	0	200074	\N	{}
204462	1883357780844794188	1	0	200074	\N	{}
204463	1883357780844794188	1	0	200074	\N	{}
204464	1883357780844794188	1	0	200074	\N	{}
204465	1883357780844794188	1	0	200074	\N	{}
204466	1883357780844794188	1	0	200074	\N	{}
204467	1883357780844794188	1	0	200074	\N	{}
204468	1883357780844794188	1	0	200074	\N	{}
204469	1883357780844794188	1	0	200074	\N	{}
204470	1883357780844794188	1	0	200074	\N	{}
204471	1883357780844794188	1	0	200074	\N	{}
204472	1883357780844794188	1	0	200074	\N	{}
204473	1883357780844794188	1	0	200074	\N	{}
204474	1883357780844794188	1	0	200074	\N	{}
204475	1883357780844794188	1	0	200074	\N	{}
204476	1883357780844794188	1	0	200074	\N	{}
204477	1883357780844794188	1	0	200074	\N	{}
204478	1883357780844794188	1	0	200074	\N	{}
204479	1883357780844794188	1	0	200074	\N	{}
204480	1883357780844794188	1	0	200074	\N	{}
204481	1883357780844794188	1	0	200074	\N	{}
204482	1883357780844794188	1	0	200074	\N	{}
204483	1883357780844794188	1	0	200074	\N	{}
204484	1883357780844794188	1	0	200074	\N	{}
204485	1883357780844794188	1	0	200074	\N	{}
204486	1883357780844794188	1	0	200074	\N	{}
204487	1883357780844794188	1	0	200074	\N	{}
204488	1883357780844794188	1	0	200074	\N	{}
204489	1883357780844794188	1	0	200074	\N	{}
204490	1883357780844794188	1	0	200074	\N	{}
204491	1883357780844794188	1	0	200074	\N	{}
204492	1883357780844794188	1	0	200074	\N	{}
204493	1883357780844794188	1	0	200074	\N	{}
204494	1883357780844794188	1	0	200074	\N	{}
204495	1883357780844794188	1	0	200074	\N	{}
204496	1883357780844794188	1	0	200074	\N	{}
204497	1883357780844794188	1	0	200074	\N	{}
204498	1883357780844794188	1	0	200074	\N	{}
204499	1883357780844794188	1	0	200074	\N	{}
204500	1883357780844794188	1	0	200074	\N	{}
204501	1883357780844794188	1	0	200074	\N	{}
204502	1883357780844794188	1	0	200074	\N	{}
204503	1883357780844794188	1	0	200074	\N	{}
204504	1883357780844794188	1	0	200074	\N	{}
204505	1883357780844794188	1	0	200074	\N	{}
204506	1883357780844794188	1	0	200074	\N	{}
204507	1883357780844794188	1	0	200074	\N	{}
204508	1883357780844794188	1	0	200074	\N	{}
204509	1883357780844794188	1	0	200074	\N	{}
204510	1883357780844794188	1	0	200074	\N	{}
204511	1883357780844794188	1	0	200074	\N	{}
204512	1883357780844794188	1	0	200074	\N	{}
204513	1883357780844794188	1	0	200074	\N	{}
204514	1883357780844794188	1	0	200074	\N	{}
204515	1883357780844794188	1	0	200074	\N	{}
204516	1883357780844794188	1	0	200074	\N	{}
204517	1883357780844794188	1	0	200074	\N	{}
204518	1883357780844794188	1	0	200074	\N	{}
204519	1883357780844794188	1	0	200074	\N	{}
204520	1883357780844794188	1	0	200074	\N	{}
204521	1883357780844794188	1	0	200074	\N	{}
204522	1883357780844794188	1	0	200074	\N	{}
204523	1883357780844794188	1	0	200074	\N	{}
204524	1883357780844794188	1	0	200074	\N	{}
204525	1883357780844794188	1	0	200074	\N	{}
204526	1883357780844794188	1	0	200074	\N	{}
204527	1883357780844794188	1	0	200074	\N	{}
204528	1883357780844794188	1	0	200074	\N	{}
204529	1883357780844794188	1	0	200074	\N	{}
204530	1883357780844794188	1	0	200074	\N	{}
204531	1883357780844794188	1	0	200074	\N	{}
204532	1883357780844794188	1	0	200074	\N	{}
204533	1883357780844794188	1	0	200074	\N	{}
204534	1883357780844794188	1	0	200074	\N	{}
204535	1883357780844794188	1	0	200074	\N	{}
204536	1883357780844794188	1	0	200074	\N	{}
204537	1883357780844794188	1	0	200074	\N	{}
204538	1883357780844794188	1	0	200074	\N	{}
204539	1883357780844794188	1	0	200074	\N	{}
204540	1883357780844794188	1	0	200074	\N	{}
204541	1883357780844794188	1	0	200074	\N	{}
204542	1883357780844794188	1	0	200074	\N	{}
204543	1883357780844794188	1	0	200074	\N	{}
204544	1883357780844794188	1	0	200074	\N	{}
204545	1883357780844794188	1	0	200074	\N	{}
204546	1883357780844794188	1	0	200074	\N	{}
204547	1883357780844794188	1	0	200074	\N	{}
204548	1883357780844794188	1	0	200074	\N	{}
204549	1883357780844794188	1	0	200074	\N	{}
204550	1883357780844794188	1	0	200074	\N	{}
204551	1883357780844794188	1	0	200074	\N	{}
204552	1883357780844794188	1	0	200074	\N	{}
204553	1883357780844794188	1	0	200074	\N	{}
204554	1883357780844794188	1	0	200074	\N	{}
204555	1883357780844794188	1	0	200074	\N	{}
204556	1883357780844794188	1	0	200074	\N	{}
204557	1883357780844794188	1	0	200074	\N	{}
204558	1883357780844794188	1	0	200074	\N	{}
204559	1883357780844794188	1	0	200074	\N	{}
204560	1883357780844794188	1	0	200074	\N	{}
204561	1883357780844794188	1	0	200074	\N	{}
204562	1883357780844794188	1	0	200074	\N	{}
204563	1883357780844794188	1	0	200074	\N	{}
204564	1883357780844794188	1	0	200074	\N	{}
204565	1883357780844794188	1	0	200074	\N	{}
204566	1883357780844794188	1	0	200074	\N	{}
204567	1883357780844794188	1	0	200074	\N	{}
204568	1883357780844794188	1	0	200074	\N	{}
204569	1883357780844794188	1	0	200074	\N	{}
204570	1883357780844794188	1	0	200074	\N	{}
204571	1883357780844794188	1	0	200074	\N	{}
204572	1883357780844794188	1	0	200074	\N	{}
204573	1883357780844794188	1	0	200074	\N	{}
204574	1883357780844794188	1	0	200074	\N	{}
204575	1883357780844794188	1	0	200074	\N	{}
204576	1883357780844794188	1	0	200074	\N	{}
204577	1883357780844794188	1	0	200074	\N	{}
204578	1883357780844794188	1	0	200074	\N	{}
204579	1883357780844794188	1	0	200074	\N	{}
204580	1883357780844794188	1	0	200074	\N	{}
204581	1883357780844794188	1	0	200074	\N	{}
204582	1883357780844794188	1	0	200074	\N	{}
204583	1883357780844794188	1	0	200074	\N	{}
204584	1883357780844794188	1	0	200074	\N	{}
204585	1883357780844794188	1	0	200074	\N	{}
204586	1883357780844794188	1	0	200074	\N	{}
204587	1883357780844794188	1	0	200074	\N	{}
204588	1883357780844794188	1	0	200074	\N	{}
204589	1883357780844794188	1	0	200074	\N	{}
204590	1883357780844794188	1	0	200074	\N	{}
204591	1883357780844794188	1	0	200074	\N	{}
204592	1883357780844794188	1	0	200074	\N	{}
204593	1883357780844794188	1	0	200074	\N	{}
204594	1883357780844794188	1	0	200074	\N	{}
204595	1883357780844794188	1	0	200074	\N	{}
204596	1883357780844794188	1	0	200074	\N	{}
204597	1883357780844794188	1	0	200074	\N	{}
204598	1883357780844794188	1	0	200074	\N	{}
204599	1883357780844794188	1	0	200074	\N	{}
204600	1883357780844794188	1	0	200074	\N	{}
204601	1883357780844794188	1	0	200074	\N	{}
204602	1883357780844794188	1	0	200074	\N	{}
204603	1883357780844794188	1	0	200074	\N	{}
204604	1883357780844794188	1	0	200074	\N	{}
204605	1883357780844794188	1	0	200074	\N	{}
204606	1883357780844794188	1	0	200074	\N	{}
204607	1883357780844794188	1	0	200074	\N	{}
204608	1883357780844794188	1	0	200074	\N	{}
204609	1883357780844794188	1	0	200074	\N	{}
204610	1883357780844794188	1	0	200074	\N	{}
204611	1883357780844794188	1	0	200074	\N	{}
204612	1883357780844794188	1	0	200074	\N	{}
204613	1883357780844794188	1	0	200074	\N	{}
204614	1883357780844794188	1	0	200074	\N	{}
204615	1883357780844794188	1	0	200074	\N	{}
204616	1883357780844794188	1	0	200074	\N	{}
204617	1883357780844794188	1	0	200074	\N	{}
204618	1883357780844794188	1	0	200074	\N	{}
204619	1883357780844794188	1	0	200074	\N	{}
204620	1883357780844794188	1	0	200074	\N	{}
204621	1883357780844794188	1	0	200074	\N	{}
204622	1883357780844794188	1	0	200074	\N	{}
204623	1883357780844794188	1	0	200074	\N	{}
204624	1883357780844794188	1	0	200074	\N	{}
204625	1883357780844794188	1	0	200074	\N	{}
204626	1883357780844794188	1	0	200074	\N	{}
204627	1883357780844794188	1	0	200074	\N	{}
204628	1883357780844794188	1	0	200074	\N	{}
204629	1883357780844794188	1	0	200074	\N	{}
204630	1883357780844794188	1	0	200074	\N	{}
204631	1883357780844794188	1	0	200074	\N	{}
204632	1883357780844794188	1	0	200074	\N	{}
204633	1883357780844794188	1	0	200074	\N	{}
204634	1883357780844794188	1	0	200074	\N	{}
204635	1883357780844794188	1	0	200074	\N	{}
204636	1883357780844794188	1	0	200074	\N	{}
204637	1883357780844794188	1	0	200074	\N	{}
204638	1883357780844794188	1	0	200074	\N	{}
204639	1883357780844794188	1	0	200074	\N	{}
204640	1883357780844794188	1	0	200074	\N	{}
204641	1883357780844794188	1	0	200074	\N	{}
204642	1883357780844794188	1	0	200074	\N	{}
204643	1883357780844794188	1	0	200074	\N	{}
204644	1883357780844794188	1	0	200074	\N	{}
204645	1883357780844794188	1	0	200074	\N	{}
204646	1883357780844794188	1	0	200074	\N	{}
204647	1883357780844794188	1	0	200074	\N	{}
204648	1883357780844794188	1	0	200074	\N	{}
204649	1883357780844794188	1	0	200074	\N	{}
204650	1883357780844794188	1	0	200074	\N	{}
204651	1883357780844794188	1	0	200074	\N	{}
204652	1883357780844794188	1	0	200074	\N	{}
204653	1883357780844794188	1	0	200074	\N	{}
204654	1883357780844794188	1	0	200074	\N	{}
204655	1883357780844794188	1	0	200074	\N	{}
204656	1883357780844794188	1	0	200074	\N	{}
204657	1883357780844794188	1	0	200074	\N	{}
204658	1883357780844794188	1	0	200074	\N	{}
204659	1883357780844794188	1	0	200074	\N	{}
204660	1883357780844794188	1	0	200074	\N	{}
204661	1883357780844794188	1	0	200074	\N	{}
204662	1883357780844794188	1	0	200074	\N	{}
204663	1883357780844794188	1	0	200074	\N	{}
204664	1883357780844794188	1	0	200074	\N	{}
204665	1883357780844794188	1	0	200074	\N	{}
204666	1883357780844794188	1	0	200074	\N	{}
204667	1883357780844794188	1	0	200074	\N	{}
204668	1883357780844794188	1	0	200074	\N	{}
204669	1883357780844794188	1	0	200074	\N	{}
204670	1883357780844794188	1	0	200074	\N	{}
204671	1883357780844794188	1	0	200074	\N	{}
204672	1883357780844794188	1	0	200074	\N	{}
204673	1883357780844794188	1	0	200074	\N	{}
204674	1883357780844794188	1	0	200074	\N	{}
204675	1883357780844794188	1	0	200074	\N	{}
204676	1883357780844794188	1	0	200074	\N	{}
204677	1883357780844794188	1	0	200074	\N	{}
204678	1883357780844794188	1	0	200074	\N	{}
204679	1883357780844794188	1	0	200074	\N	{}
204680	1883357780844794188	1	0	200074	\N	{}
204681	1883357780844794188	1	0	200074	\N	{}
204682	1883357780844794188	1	0	200074	\N	{}
204683	1883357780844794188	1	0	200074	\N	{}
204684	1883357780844794188	1	0	200074	\N	{}
204685	1883357780844794188	1	0	200074	\N	{}
204686	1883357780844794188	1	0	200074	\N	{}
204687	1883357780844794188	1	0	200074	\N	{}
204688	1883357780844794188	1	0	200074	\N	{}
204689	1883357780844794188	1	0	200074	\N	{}
204690	1883357780844794188	1	0	200074	\N	{}
204691	1883357780844794188	1	0	200074	\N	{}
204692	1883357780844794188	1	0	200074	\N	{}
204693	1883357780844794188	1	0	200074	\N	{}
204694	1883357780844794188	1	0	200074	\N	{}
204695	1883357780844794188	1	0	200074	\N	{}
204696	1883357780844794188	1	0	200074	\N	{}
204697	1883357780844794188	1	0	200074	\N	{}
204698	1883357780844794188	1	0	200074	\N	{}
204699	1883357780844794188	1	0	200074	\N	{}
204700	1883357780844794188	1	0	200074	\N	{}
204701	1883357780844794188	1	0	200074	\N	{}
204702	1883357780844794188	1	0	200074	\N	{}
204703	1883357780844794188	1	0	200074	\N	{}
204704	1883357780844794188	1	0	200074	\N	{}
204705	1883357780844794188	1	0	200074	\N	{}
204706	1883357780844794188	1	0	200074	\N	{}
204707	1883357780844794188	1	0	200074	\N	{}
204708	1883357780844794188	1	0	200074	\N	{}
204709	1883357780844794188	1	0	200074	\N	{}
204710	1883357780844794188	1	0	200074	\N	{}
204711	1883357780844794188	1	0	200074	\N	{}
204712	1883357780844794188	1	0	200074	\N	{}
204713	1883357780844794188	1	0	200074	\N	{}
204714	1883357780844794188	1	0	200074	\N	{}
204715	1883357780844794188	1	0	200074	\N	{}
204716	1883357780844794188	1	0	200074	\N	{}
204717	1883357780844794188	1	0	200074	\N	{}
204718	1883357780844794188	1	0	200074	\N	{}
204719	1883357780844794188	1	0	200074	\N	{}
204720	1883357780844794188	1	0	200074	\N	{}
204721	1883357780844794188	1	0	200074	\N	{}
204722	1883357780844794188	1	0	200074	\N	{}
204723	1883357780844794188	1	0	200074	\N	{}
204724	1883357780844794188	1	0	200074	\N	{}
204725	1883357780844794188	1	0	200074	\N	{}
204726	1883357780844794188	1	0	200074	\N	{}
204727	1883357780844794188	1	0	200074	\N	{}
204728	1883357780844794188	1	0	200074	\N	{}
204729	1883357780844794188	1	0	200074	\N	{}
204730	1883357780844794188	1	0	200074	\N	{}
204731	1883357780844794188	1	0	200074	\N	{}
204732	1883357780844794188	1	0	200074	\N	{}
204733	1883357780844794188	1	0	200074	\N	{}
204734	1883357780844794188	1	0	200074	\N	{}
204735	1883357780844794188	1	0	200074	\N	{}
204736	1883357780844794188	1	0	200074	\N	{}
204737	1883357780844794188	1	0	200074	\N	{}
204738	1883357780844794188	1	0	200074	\N	{}
204739	1883357780844794188	1	0	200074	\N	{}
204740	1883357780844794188	1	0	200074	\N	{}
204741	1883357780844794188	1	0	200074	\N	{}
204742	1883357780844794188	1	0	200074	\N	{}
204743	1883357780844794188	1	0	200074	\N	{}
204744	1883357780844794188	1	0	200074	\N	{}
204745	1883357780844794188	1	0	200074	\N	{}
204746	1883357780844794188	1	0	200074	\N	{}
204747	1883357780844794188	1	0	200074	\N	{}
204748	1883357780844794188	1	0	200074	\N	{}
204749	1883357780844794188	1	0	200074	\N	{}
204750	1883357780844794188	1	0	200074	\N	{}
204751	1883357780844794188	1	0	200074	\N	{}
204752	1883357780844794188	1	0	200074	\N	{}
204753	1883357780844794188	1	0	200074	\N	{}
204754	1883357780844794188	1	0	200074	\N	{}
204755	1883357780844794188	1	0	200074	\N	{}
204756	1883357780844794188	1	0	200074	\N	{}
204757	1883357780844794188	1	0	200074	\N	{}
204758	1883357780844794188	1	0	200074	\N	{}
204759	1883357780844794188	1	0	200074	\N	{}
204760	1883357780844794188	1	0	200074	\N	{}
204761	1883357780844794188	1	0	200074	\N	{}
204762	1883357780844794188	1	0	200074	\N	{}
204763	1883357780844794188	1	0	200074	\N	{}
204764	1883357780844794188	1	0	200074	\N	{}
204765	1883357780844794188	1	0	200074	\N	{}
204766	1883357780844794188	1	0	200074	\N	{}
204767	1883357780844794188	1	0	200074	\N	{}
204768	1883357780844794188	1	0	200074	\N	{}
204769	1883357780844794188	1	0	200074	\N	{}
204770	1883357780844794188	1	0	200074	\N	{}
204771	1883357780844794188	1	0	200074	\N	{}
204772	1883357780844794188	1	0	200074	\N	{}
204773	1883357780844794188	1	0	200074	\N	{}
204774	1883357780844794188	1	0	200074	\N	{}
204775	1883357780844794188	1	0	200074	\N	{}
204776	1883357780844794188	1	0	200074	\N	{}
204777	1883357780844794188	1	0	200074	\N	{}
204778	1883357780844794188	1	0	200074	\N	{}
204779	1883357780844794188	1	0	200074	\N	{}
204780	1883357780844794188	1	0	200074	\N	{}
204781	1883357780844794188	1	0	200074	\N	{}
204782	1883357780844794188	1	0	200074	\N	{}
204783	1883357780844794188	1	0	200074	\N	{}
204784	1883357780844794188	1	0	200074	\N	{}
204785	1883357780844794188	1	0	200074	\N	{}
204786	1883357780844794188	1	0	200074	\N	{}
204787	1883357780844794188	1	0	200074	\N	{}
204788	1883357780844794188	1	0	200074	\N	{}
204789	1883357780844794188	1	0	200074	\N	{}
204790	1883357780844794188	1	0	200074	\N	{}
204791	1883357780844794188	1	0	200074	\N	{}
204792	1883357780844794188	1	0	200074	\N	{}
204793	1883357780844794188	1	0	200074	\N	{}
204794	1883357780844794188	1	0	200074	\N	{}
204795	1883357780844794188	1	0	200074	\N	{}
204796	1883357780844794188	1	0	200074	\N	{}
204797	1883357780844794188	1	0	200074	\N	{}
204798	1883357780844794188	1	0	200074	\N	{}
204799	1883357780844794188	1	0	200074	\N	{}
204800	1883357780844794188	1	0	200074	\N	{}
204801	1883357780844794188	1	0	200074	\N	{}
204802	1883357780844794188	1	0	200074	\N	{}
204803	1883357780844794188	1	0	200074	\N	{}
204804	1883357780844794188	1	0	200074	\N	{}
204805	1883357780844794188	1	0	200074	\N	{}
204806	1883357780844794188	1	0	200074	\N	{}
204807	1883357780844794188	1	0	200074	\N	{}
204808	1883357780844794188	1	0	200074	\N	{}
204809	1883357780844794188	1	0	200074	\N	{}
204810	1883357780844794188	1	0	200074	\N	{}
204811	1883357780844794188	1	0	200074	\N	{}
204812	1883357780844794188	1	0	200074	\N	{}
204813	1883357780844794188	1	0	200074	\N	{}
204814	1883357780844794188	1	0	200074	\N	{}
204815	1883357780844794188	1	0	200074	\N	{}
204816	1883357780844794188	1	0	200074	\N	{}
204817	1883357780844794188	1	0	200074	\N	{}
204818	1883357780844794188	1	0	200074	\N	{}
204819	1883357780844794188	1	0	200074	\N	{}
204820	1883357780844794188	1	0	200074	\N	{}
204821	1883357780844794188	1	0	200074	\N	{}
204822	1883357780844794188	1	0	200074	\N	{}
204823	1883357780844794188	1	0	200074	\N	{}
204824	1883357780844794188	1	0	200074	\N	{}
204825	1883357780844794188	1	0	200074	\N	{}
204826	1883357780844794188	1	0	200074	\N	{}
204827	1883357780844794188	1	0	200074	\N	{}
204828	1883357780844794188	1	0	200074	\N	{}
204829	1883357780844794188	1	0	200074	\N	{}
204830	1883357780844794188	1	0	200074	\N	{}
204831	1883357780844794188	1	0	200074	\N	{}
204832	1883357780844794188	1	0	200074	\N	{}
204833	1883357780844794188	1	0	200074	\N	{}
204834	1883357780844794188	1	0	200074	\N	{}
204835	1883357780844794188	1	0	200074	\N	{}
204836	1883357780844794188	1	0	200074	\N	{}
204837	1883357780844794188	1	0	200074	\N	{}
204838	1883357780844794188	1	0	200074	\N	{}
204839	1883357780844794188	1	0	200074	\N	{}
204840	1883357780844794188	1	0	200074	\N	{}
204841	1883357780844794188	1	0	200074	\N	{}
204842	1883357780844794188	1	0	200074	\N	{}
204843	1883357780844794188	1	0	200074	\N	{}
204844	1883357780844794188	1	0	200074	\N	{}
204845	1883357780844794188	1	0	200074	\N	{}
204846	1883357780844794188	1	0	200074	\N	{}
204847	1883357780844794188	1	0	200074	\N	{}
204848	1883357780844794188	1	0	200074	\N	{}
204849	1883357780844794188	1	0	200074	\N	{}
204850	1883357780844794188	1	0	200074	\N	{}
204851	1883357780844794188	1	0	200074	\N	{}
204852	1883357780844794188	1	0	200074	\N	{}
204853	1883357780844794188	1	0	200074	\N	{}
204854	1883357780844794188	1	0	200074	\N	{}
204855	1883357780844794188	1	0	200074	\N	{}
204856	1883357780844794188	1	0	200074	\N	{}
204857	1883357780844794188	1	0	200074	\N	{}
204858	1883357780844794188	1	0	200074	\N	{}
204859	1883357780844794188	1	0	200074	\N	{}
204860	1883357780844794188	1	0	200074	\N	{}
204861	1883357780844794188	1	0	200074	\N	{}
204862	1883357780844794188	1	0	200074	\N	{}
204863	1883357780844794188	1	0	200074	\N	{}
204864	1883357780844794188	1	0	200074	\N	{}
204865	1883357780844794188	1	0	200074	\N	{}
204866	1883357780844794188	1	0	200074	\N	{}
204867	1883357780844794188	1	0	200074	\N	{}
204868	1883357780844794188	1	0	200074	\N	{}
204869	1883357780844794188	1	0	200074	\N	{}
204870	1883357780844794188	1	0	200074	\N	{}
204871	1883357780844794188	1	0	200074	\N	{}
204872	1883357780844794188	1	0	200074	\N	{}
204873	1883357780844794188	1	0	200074	\N	{}
204874	1883357780844794188	1	0	200074	\N	{}
204875	1883357780844794188	1	0	200074	\N	{}
204876	1883357780844794188	1	0	200074	\N	{}
204877	1883357780844794188	1	0	200074	\N	{}
204878	1883357780844794188	1	0	200074	\N	{}
204879	1883357780844794188	1	0	200074	\N	{}
204880	1883357780844794188	1	0	200074	\N	{}
204881	1883357780844794188	1	0	200074	\N	{}
204882	1883357780844794188	1	0	200074	\N	{}
204883	1883357780844794188	1	0	200074	\N	{}
204884	1883357780844794188	1	0	200074	\N	{}
204885	1883357780844794188	1	0	200074	\N	{}
204886	1883357780844794188	1	0	200074	\N	{}
204887	1883357780844794188	1	0	200074	\N	{}
204888	1883357780844794188	1	0	200074	\N	{}
204889	1883357780844794188	1	0	200074	\N	{}
204890	1883357780844794188	1	0	200074	\N	{}
204891	1883357780844794188	1	0	200074	\N	{}
204892	1883357780844794188	1	0	200074	\N	{}
204893	1883357780844794188	1	0	200074	\N	{}
204894	1883357780844794188	1	0	200074	\N	{}
204895	1883357780844794188	1	0	200074	\N	{}
204896	1883357780844794188	1	0	200074	\N	{}
204897	1883357780844794188	1	0	200074	\N	{}
204898	1883357780844794188	1	0	200074	\N	{}
204899	1883357780844794188	1	0	200074	\N	{}
204900	1883357780844794188	1	0	200074	\N	{}
204901	1883357780844794188	1	0	200074	\N	{}
204902	1883357780844794188	1	0	200074	\N	{}
204903	1883357780844794188	1	0	200074	\N	{}
204904	1883357780844794188	1	0	200074	\N	{}
204905	1883357780844794188	1	0	200074	\N	{}
204906	1883357780844794188	1	0	200074	\N	{}
204907	1883357780844794188	1	0	200074	\N	{}
204908	1883357780844794188	1	0	200074	\N	{}
204909	1883357780844794188	1	0	200074	\N	{}
204910	1883357780844794188	1	0	200074	\N	{}
204911	1883357780844794188	1	0	200074	\N	{}
204912	1883357780844794188	1	0	200074	\N	{}
204913	1883357780844794188	1	0	200074	\N	{}
204914	1883357780844794188	1	0	200074	\N	{}
204915	1883357780844794188	1	0	200074	\N	{}
204916	1883357780844794188	1	0	200074	\N	{}
204917	1883357780844794188	1	0	200074	\N	{}
204918	1883357780844794188	1	0	200074	\N	{}
204919	1883357780844794188	1	0	200074	\N	{}
204920	1883357780844794188	1	0	200074	\N	{}
204921	1883357780844794188	1	0	200074	\N	{}
204922	1883357780844794188	1	0	200074	\N	{}
204923	1883357780844794188	1	0	200074	\N	{}
204924	1883357780844794188	1	0	200074	\N	{}
204925	1883357780844794188	1	0	200074	\N	{}
204926	1883357780844794188	1	0	200074	\N	{}
204927	1883357780844794188	1	0	200074	\N	{}
204928	1883357780844794188	1	0	200074	\N	{}
204929	1883357780844794188	1	0	200074	\N	{}
204930	1883357780844794188	1	0	200074	\N	{}
204931	1883357780844794188	1	0	200074	\N	{}
204932	1883357780844794188	1	0	200074	\N	{}
204933	1883357780844794188	1	0	200074	\N	{}
204934	1883357780844794188	1	0	200074	\N	{}
204935	1883357780844794188	1	0	200074	\N	{}
204936	1883357780844794188	1	0	200074	\N	{}
204937	1883357780844794188	1	0	200074	\N	{}
204938	1883357780844794188	1	0	200074	\N	{}
204939	1883357780844794188	1	0	200074	\N	{}
204940	1883357780844794188	1	0	200074	\N	{}
204941	1883357780844794188	1	0	200074	\N	{}
204942	1883357780844794188	1	0	200074	\N	{}
204943	1883357780844794188	1	0	200074	\N	{}
204944	1883357780844794188	1	0	200074	\N	{}
204945	1883357780844794188	1	0	200074	\N	{}
204946	1883357780844794188	1	0	200074	\N	{}
204947	1883357780844794188	1	0	200074	\N	{}
204948	1883357780844794188	1	0	200074	\N	{}
204949	1883357780844794188	1	0	200074	\N	{}
204950	1883357780844794188	1	0	200074	\N	{}
204951	1883357780844794188	1	0	200074	\N	{}
204952	1883357780844794188	1	0	200074	\N	{}
204953	1883357780844794188	1	0	200074	\N	{}
204954	1883357780844794188	1	0	200074	\N	{}
204955	1883357780844794188	1	0	200074	\N	{}
204956	1883357780844794188	1	0	200074	\N	{}
204957	1883357780844794188	1	0	200074	\N	{}
204958	1883357780844794188	1	0	200074	\N	{}
204959	1883357780844794188	1	0	200074	\N	{}
204960	1883357780844794188	1	0	200074	\N	{}
204961	1883357780844794188	1	0	200074	\N	{}
204962	1883357780844794188	1	0	200074	\N	{}
204963	1883357780844794188	1	0	200074	\N	{}
204964	1883357780844794188	1	0	200074	\N	{}
204965	1883357780844794188	1	0	200074	\N	{}
204966	1883357780844794188	1	0	200074	\N	{}
204967	1883357780844794188	1	0	200074	\N	{}
204968	1883357780844794188	1	0	200074	\N	{}
204969	1883357780844794188	1	0	200074	\N	{}
204970	1883357780844794188	1	0	200074	\N	{}
204971	1883357780844794188	1	0	200074	\N	{}
204972	1883357780844794188	1	0	200074	\N	{}
204973	1883357780844794188	1	0	200074	\N	{}
204974	1883357780844794188	1	0	200074	\N	{}
204975	1883357780844794188	1	0	200074	\N	{}
204976	1883357780844794188	1	0	200074	\N	{}
204977	1883357780844794188	1	0	200074	\N	{}
204978	1883357780844794188	1	0	200074	\N	{}
204979	1883357780844794188	1	0	200074	\N	{}
204980	1883357780844794188	1	0	200074	\N	{}
204981	1883357780844794188	1	0	200074	\N	{}
204982	1883357780844794188	1	0	200074	\N	{}
204983	1883357780844794188	1	0	200074	\N	{}
204984	1883357780844794188	1	0	200074	\N	{}
204985	1883357780844794188	1	0	200074	\N	{}
204986	1883357780844794188	1	0	200074	\N	{}
204987	1883357780844794188	1	0	200074	\N	{}
204988	1883357780844794188	1	0	200074	\N	{}
204989	1883357780844794188	1	0	200074	\N	{}
204990	1883357780844794188	1	0	200074	\N	{}
204991	1883357780844794188	1	0	200074	\N	{}
204992	1883357780844794188	1	0	200074	\N	{}
204993	1883357780844794188	1	0	200074	\N	{}
204994	1883357780844794188	1	0	200074	\N	{}
204995	1883357780844794188	1	0	200074	\N	{}
204996	1883357780844794188	1	0	200074	\N	{}
204997	1883357780844794188	1	0	200074	\N	{}
204998	1883357780844794188	1	0	200074	\N	{}
204999	1883357780844794188	1	0	200074	\N	{}
205000	1883357780844794188	1	0	200074	\N	{}
205001	1883357780844794188	1	0	200074	\N	{}
205002	1883357780844794188	1	0	200074	\N	{}
205003	1883357780844794188	1	0	200074	\N	{}
205004	1883357780844794188	1	0	200074	\N	{}
205005	1883357780844794188	1	0	200074	\N	{}
205006	1883357780844794188	1	0	200074	\N	{}
205007	1883357780844794188	1	0	200074	\N	{}
205008	1883357780844794188	1	0	200074	\N	{}
205009	1883357780844794188	1	0	200074	\N	{}
205010	1883357780844794188	1	0	200074	\N	{}
205011	1883357780844794188	1	0	200074	\N	{}
205012	1883357780844794188	1	0	200074	\N	{}
205013	1883357780844794188	1	0	200074	\N	{}
205014	1883357780844794188	1	0	200074	\N	{}
205015	1883357780844794188	1	0	200074	\N	{}
205016	1883357780844794188	1	0	200074	\N	{}
205017	1883357780844794188	1	0	200074	\N	{}
205018	1883357780844794188	1	0	200074	\N	{}
205019	1883357780844794188	1	0	200074	\N	{}
205020	1883357780844794188	1	0	200074	\N	{}
205021	1883357780844794188	1	0	200074	\N	{}
205022	1883357780844794188	1	0	200074	\N	{}
205023	1883357780844794188	1	0	200074	\N	{}
205024	1883357780844794188	1	0	200074	\N	{}
205025	1883357780844794188	1	0	200074	\N	{}
205026	1883357780844794188	1	0	200074	\N	{}
205027	1883357780844794188	1	0	200074	\N	{}
205028	1883357780844794188	1	0	200074	\N	{}
205029	1883357780844794188	1	0	200074	\N	{}
205030	1883357780844794188	1	0	200074	\N	{}
205031	1883357780844794188	1	0	200074	\N	{}
205032	1883357780844794188	1	0	200074	\N	{}
205033	1883357780844794188	1	0	200074	\N	{}
205034	1883357780844794188	1	0	200074	\N	{}
205035	1883357780844794188	1	0	200074	\N	{}
205036	1883357780844794188	1	0	200074	\N	{}
205037	1883357780844794188	1	0	200074	\N	{}
205038	1883357780844794188	1	0	200074	\N	{}
205039	1883357780844794188	1	0	200074	\N	{}
205040	1883357780844794188	1	0	200074	\N	{}
205041	1883357780844794188	1	0	200074	\N	{}
205042	1883357780844794188	1	0	200074	\N	{}
205043	1883357780844794188	1	0	200074	\N	{}
205044	1883357780844794188	1	0	200074	\N	{}
205045	1883357780844794188	1	0	200074	\N	{}
205046	1883357780844794188	1	0	200074	\N	{}
205047	1883357780844794188	1	0	200074	\N	{}
205048	1883357780844794188	1	0	200074	\N	{}
205049	1883357780844794188	1	0	200074	\N	{}
205050	1883357780844794188	1	0	200074	\N	{}
205051	1883357780844794188	1	0	200074	\N	{}
205052	1883357780844794188	1	0	200074	\N	{}
205053	1883357780844794188	1	0	200074	\N	{}
205054	1883357780844794188	1	0	200074	\N	{}
205055	1883357780844794188	1	0	200074	\N	{}
205056	1883357780844794188	1	0	200074	\N	{}
205057	1883357780844794188	1	0	200074	\N	{}
205058	1883357780844794188	1	0	200074	\N	{}
205059	1883357780844794188	1	0	200074	\N	{}
205060	1883357780844794188	1	0	200074	\N	{}
205061	1883357780844794188	1	0	200074	\N	{}
205062	1883357780844794188	1	0	200074	\N	{}
205063	1883357780844794188	1	0	200074	\N	{}
205064	1883357780844794188	1	0	200074	\N	{}
205065	1883357780844794188	1	0	200074	\N	{}
205066	1883357780844794188	1	0	200074	\N	{}
205067	1883357780844794188	1	0	200074	\N	{}
205068	1883357780844794188	1	0	200074	\N	{}
205069	1883357780844794188	1	0	200074	\N	{}
205070	1883357780844794188	1	0	200074	\N	{}
205071	1883357780844794188	1	0	200074	\N	{}
205072	1883357780844794188	1	0	200074	\N	{}
205073	1883357780844794188	1	0	200074	\N	{}
205074	1883357780844794188	1	0	200074	\N	{}
205075	1883357780844794188	1	0	200074	\N	{}
205076	1883357780844794188	1	0	200074	\N	{}
205077	1883357780844794188	1	0	200074	\N	{}
205078	1883357780844794188	1	0	200074	\N	{}
205079	1883357780844794188	1	0	200074	\N	{}
205080	1883357780844794188	1	0	200074	\N	{}
205081	1883357780844794188	1	0	200074	\N	{}
205082	1883357780844794188	1	0	200074	\N	{}
205083	1883357780844794188	1	0	200074	\N	{}
205084	1883357780844794188	1	0	200074	\N	{}
205085	1883357780844794188	1	0	200074	\N	{}
205086	1883357780844794188	1	0	200074	\N	{}
205087	1883357780844794188	1	0	200074	\N	{}
205088	1883357780844794188	1	0	200074	\N	{}
205089	1883357780844794188	1	0	200074	\N	{}
205090	1883357780844794188	1	0	200074	\N	{}
205091	1883357780844794188	1	0	200074	\N	{}
205092	1883357780844794188	1	0	200074	\N	{}
205093	1883357780844794188	1	0	200074	\N	{}
205094	1883357780844794188	1	0	200074	\N	{}
205095	1883357780844794188	1	0	200074	\N	{}
205096	1883357780844794188	1	0	200074	\N	{}
205097	1883357780844794188	1	0	200074	\N	{}
205098	1883357780844794188	1	0	200074	\N	{}
205099	1883357780844794188	1	0	200074	\N	{}
205100	1883357780844794188	1	0	200074	\N	{}
205101	1883357780844794188	1	0	200074	\N	{}
205102	1883357780844794188	1	0	200074	\N	{}
205103	1883357780844794188	1	0	200074	\N	{}
205104	1883357780844794188	1	0	200074	\N	{}
205105	1883357780844794188	1	0	200074	\N	{}
205106	1883357780844794188	1	0	200074	\N	{}
205107	1883357780844794188	1	0	200074	\N	{}
205108	1883357780844794188	1	0	200074	\N	{}
205109	1883357780844794188	1	0	200074	\N	{}
205110	1883357780844794188	1	0	200074	\N	{}
205111	1883357780844794188	1	0	200074	\N	{}
205112	1883357780844794188	1	0	200074	\N	{}
205113	1883357780844794188	1	0	200074	\N	{}
205114	1883357780844794188	1	0	200074	\N	{}
205115	1883357780844794188	1	0	200074	\N	{}
205116	1883357780844794188	1	0	200074	\N	{}
205117	1883357780844794188	1	0	200074	\N	{}
205118	1883357780844794188	1	0	200074	\N	{}
205119	1883357780844794188	1	0	200074	\N	{}
205120	1883357780844794188	1	0	200074	\N	{}
205121	1883357780844794188	1	0	200074	\N	{}
205122	1883357780844794188	1	0	200074	\N	{}
205123	1883357780844794188	1	0	200074	\N	{}
205124	1883357780844794188	1	0	200074	\N	{}
205125	1883357780844794188	1	0	200074	\N	{}
205126	1883357780844794188	1	0	200074	\N	{}
205127	1883357780844794188	1	0	200074	\N	{}
205128	1883357780844794188	1	0	200074	\N	{}
205129	1883357780844794188	1	0	200074	\N	{}
205130	1883357780844794188	1	0	200074	\N	{}
205131	1883357780844794188	1	0	200074	\N	{}
205132	1883357780844794188	1	0	200074	\N	{}
205133	1883357780844794188	1	0	200074	\N	{}
205134	1883357780844794188	1	0	200074	\N	{}
205135	1883357780844794188	1	0	200074	\N	{}
205136	1883357780844794188	1	0	200074	\N	{}
205137	1883357780844794188	1	0	200074	\N	{}
205138	1883357780844794188	1	0	200074	\N	{}
205139	1883357780844794188	1	0	200074	\N	{}
205140	1883357780844794188	1	0	200074	\N	{}
205141	1883357780844794188	1	0	200074	\N	{}
205142	1883357780844794188	1	0	200074	\N	{}
205143	1883357780844794188	1	0	200074	\N	{}
205144	1883357780844794188	1	0	200074	\N	{}
205145	1883357780844794188	1	0	200074	\N	{}
205146	1883357780844794188	1	0	200074	\N	{}
205147	1883357780844794188	1	0	200074	\N	{}
205148	1883357780844794188	1	0	200074	\N	{}
205149	1883357780844794188	1	0	200074	\N	{}
205150	1883357780844794188	1	0	200074	\N	{}
205151	1883357780844794188	1	0	200074	\N	{}
205152	1883357780844794188	1	0	200074	\N	{}
205153	1883357780844794188	1	0	200074	\N	{}
205154	1883357780844794188	1	0	200074	\N	{}
205155	1883357780844794188	1	0	200074	\N	{}
205156	1883357780844794188	1	0	200074	\N	{}
205157	1883357780844794188	1	0	200074	\N	{}
205158	1883357780844794188	1	0	200074	\N	{}
205159	1883357780844794188	1	0	200074	\N	{}
205160	1883357780844794188	1	0	200074	\N	{}
205161	1883357780844794188	1	0	200074	\N	{}
205162	1883357780844794188	1	0	200074	\N	{}
205163	1883357780844794188	1	0	200074	\N	{}
205164	1883357780844794188	1	0	200074	\N	{}
205165	1883357780844794188	1	0	200074	\N	{}
205166	1883357780844794188	1	0	200074	\N	{}
205167	1883357780844794188	1	0	200074	\N	{}
205168	1883357780844794188	1	0	200074	\N	{}
205169	1883357780844794188	1	0	200074	\N	{}
205170	1883357780844794188	1	0	200074	\N	{}
205171	1883357780844794188	1	0	200074	\N	{}
205172	1883357780844794188	1	0	200074	\N	{}
205173	1883357780844794188	1	0	200074	\N	{}
205174	1883357780844794188	1	0	200074	\N	{}
205175	1883357780844794188	1	0	200074	\N	{}
205176	1883357780844794188	1	0	200074	\N	{}
205177	1883357780844794188	1	0	200074	\N	{}
205178	1883357780844794188	1	0	200074	\N	{}
205179	1883357780844794188	1	0	200074	\N	{}
205180	1883357780844794188	1	0	200074	\N	{}
205181	1883357780844794188	1	0	200074	\N	{}
205182	1883357780844794188	1	0	200074	\N	{}
205183	1883357780844794188	1	0	200074	\N	{}
205184	1883357780844794188	1	0	200074	\N	{}
205185	1883357780844794188	1	0	200074	\N	{}
205186	1883357780844794188	1	0	200074	\N	{}
205187	1883357780844794188	1	0	200074	\N	{}
205188	1883357780844794188	1	0	200074	\N	{}
205189	1883357780844794188	1	0	200074	\N	{}
205190	1883357780844794188	1	0	200074	\N	{}
205191	1883357780844794188	1	0	200074	\N	{}
205192	1883357780844794188	1	0	200074	\N	{}
205193	1883357780844794188	1	0	200074	\N	{}
205194	1883357780844794188	1	0	200074	\N	{}
205195	1883357780844794188	1	0	200074	\N	{}
205196	1883357780844794188	1	0	200074	\N	{}
205197	1883357780844794188	1	0	200074	\N	{}
205198	1883357780844794188	1	0	200074	\N	{}
205199	1883357780844794188	1	0	200074	\N	{}
205200	1883357780844794188	1	0	200074	\N	{}
205201	1883357780844794188	1	0	200074	\N	{}
205202	1883357780844794188	1	0	200074	\N	{}
205203	1883357780844794188	1	0	200074	\N	{}
205204	1883357780844794188	1	0	200074	\N	{}
205205	1883357780844794188	1	0	200074	\N	{}
205206	1883357780844794188	1	0	200074	\N	{}
205207	1883357780844794188	1	0	200074	\N	{}
205208	1883357780844794188	1	0	200074	\N	{}
205209	1883357780844794188	1	0	200074	\N	{}
205210	1883357780844794188	1	0	200074	\N	{}
205211	1883357780844794188	1	0	200074	\N	{}
205212	1883357780844794188	1	0	200074	\N	{}
205213	1883357780844794188	1	0	200074	\N	{}
205214	1883357780844794188	1	0	200074	\N	{}
205215	1883357780844794188	1	0	200074	\N	{}
205216	1883357780844794188	1	0	200074	\N	{}
205217	1883357780844794188	1	0	200074	\N	{}
205218	1883357780844794188	1	0	200074	\N	{}
205219	1883357780844794188	1	0	200074	\N	{}
205220	1883357780844794188	1	0	200074	\N	{}
205221	1883357780844794188	1	0	200074	\N	{}
205222	1883357780844794188	1	0	200074	\N	{}
205223	1883357780844794188	1	0	200074	\N	{}
205224	1883357780844794188	1	0	200074	\N	{}
205225	1883357780844794188	1	0	200074	\N	{}
205226	1883357780844794188	1	0	200074	\N	{}
205227	1883357780844794188	1	0	200074	\N	{}
205228	1883357780844794188	1	0	200074	\N	{}
205229	1883357780844794188	1	0	200074	\N	{}
205230	1883357780844794188	1	0	200074	\N	{}
205231	1883357780844794188	1	0	200074	\N	{}
205232	1883357780844794188	1	0	200074	\N	{}
205233	1883357780844794188	1	0	200074	\N	{}
205234	1883357780844794188	1	0	200074	\N	{}
205235	1883357780844794188	1	0	200074	\N	{}
205236	1883357780844794188	1	0	200074	\N	{}
205237	1883357780844794188	1	0	200074	\N	{}
205238	1883357780844794188	1	0	200074	\N	{}
205239	1883357780844794188	1	0	200074	\N	{}
205240	1883357780844794188	1	0	200074	\N	{}
205241	1883357780844794188	1	0	200074	\N	{}
205242	1883357780844794188	1	0	200074	\N	{}
205243	1883357780844794188	1	0	200074	\N	{}
205244	1883357780844794188	1	0	200074	\N	{}
205245	1883357780844794188	1	0	200074	\N	{}
205246	1883357780844794188	1	0	200074	\N	{}
205247	1883357780844794188	1	0	200074	\N	{}
205248	1883357780844794188	1	0	200074	\N	{}
205249	1883357780844794188	1	0	200074	\N	{}
205250	1883357780844794188	1	0	200074	\N	{}
205251	1883357780844794188	1	0	200074	\N	{}
205252	1883357780844794188	1	0	200074	\N	{}
205253	1883357780844794188	1	0	200074	\N	{}
205254	1883357780844794188	1	0	200074	\N	{}
205255	1883357780844794188	1	0	200074	\N	{}
205256	1883357780844794188	1	0	200074	\N	{}
205257	1883357780844794188	1	0	200074	\N	{}
205258	1883357780844794188	1	0	200074	\N	{}
205259	1883357780844794188	1	0	200074	\N	{}
205260	1883357780844794188	1	0	200074	\N	{}
205261	1883357780844794188	1	0	200074	\N	{}
205262	1883357780844794188	1	0	200074	\N	{}
205263	1883357780844794188	1	0	200074	\N	{}
205264	1883357780844794188	1	0	200074	\N	{}
205265	1883357780844794188	1	0	200074	\N	{}
205266	1883357780844794188	1	0	200074	\N	{}
205267	1883357780844794188	1	0	200074	\N	{}
205268	1883357780844794188	1	0	200074	\N	{}
205269	1883357780844794188	1	0	200074	\N	{}
205270	1883357780844794188	1	0	200074	\N	{}
205271	1883357780844794188	1	0	200074	\N	{}
205272	1883357780844794188	1	0	200074	\N	{}
205273	1883357780844794188	1	0	200074	\N	{}
205274	1883357780844794188	1	0	200074	\N	{}
205275	1883357780844794188	1	0	200074	\N	{}
205276	1883357780844794188	1	0	200074	\N	{}
205277	1883357780844794188	1	0	200074	\N	{}
205278	1883357780844794188	1	0	200074	\N	{}
205279	1883357780844794188	1	0	200074	\N	{}
205280	1883357780844794188	1	0	200074	\N	{}
205281	1883357780844794188	1	0	200074	\N	{}
205282	1883357780844794188	1	0	200074	\N	{}
205283	1883357780844794188	1	0	200074	\N	{}
205284	1883357780844794188	1	0	200074	\N	{}
205285	1883357780844794188	1	0	200074	\N	{}
205286	1883357780844794188	1	0	200074	\N	{}
205287	1883357780844794188	1	0	200074	\N	{}
205288	1883357780844794188	1	0	200074	\N	{}
205289	1883357780844794188	1	0	200074	\N	{}
205290	1883357780844794188	1	0	200074	\N	{}
205291	1883357780844794188	1	0	200074	\N	{}
205292	1883357780844794188	1	0	200074	\N	{}
205293	1883357780844794188	1	0	200074	\N	{}
205294	1883357780844794188	1	0	200074	\N	{}
205295	1883357780844794188	1	0	200074	\N	{}
205296	1883357780844794188	1	0	200074	\N	{}
205297	1883357780844794188	1	0	200074	\N	{}
205298	1883357780844794188	1	0	200074	\N	{}
205299	1883357780844794188	1	0	200074	\N	{}
205300	1883357780844794188	1	0	200074	\N	{}
205301	1883357780844794188	1	0	200074	\N	{}
205302	1883357780844794188	1	0	200074	\N	{}
205303	1883357780844794188	1	0	200074	\N	{}
205304	1883357780844794188	1	0	200074	\N	{}
205305	1883357780844794188	1	0	200074	\N	{}
205306	1883357780844794188	1	0	200074	\N	{}
205307	1883357780844794188	1	0	200074	\N	{}
205308	1883357780844794188	1	0	200074	\N	{}
205309	1883357780844794188	1	0	200074	\N	{}
205310	1883357780844794188	1	0	200074	\N	{}
205311	1883357780844794188	1	0	200074	\N	{}
205312	1883357780844794188	1	0	200074	\N	{}
205313	1883357780844794188	1	0	200074	\N	{}
205314	1883357780844794188	1	0	200074	\N	{}
205315	1883357780844794188	1	0	200074	\N	{}
205316	1883357780844794188	1	0	200074	\N	{}
205317	1883357780844794188	1	0	200074	\N	{}
205318	1883357780844794188	1	0	200074	\N	{}
205319	1883357780844794188	1	0	200074	\N	{}
205320	1883357780844794188	1	0	200074	\N	{}
205321	1883357780844794188	1	0	200074	\N	{}
205322	1883357780844794188	1	0	200074	\N	{}
205323	1883357780844794188	1	0	200074	\N	{}
205324	1883357780844794188	1	0	200074	\N	{}
205325	1883357780844794188	1	0	200074	\N	{}
205326	1883357780844794188	1	0	200074	\N	{}
205327	1883357780844794188	1	0	200074	\N	{}
205328	1883357780844794188	1	0	200074	\N	{}
205329	1883357780844794188	1	0	200074	\N	{}
205330	1883357780844794188	1	0	200074	\N	{}
205331	1883357780844794188	1	0	200074	\N	{}
205332	1883357780844794188	1	0	200074	\N	{}
205333	1883357780844794188	1	0	200074	\N	{}
205334	1883357780844794188	1	0	200074	\N	{}
205335	1883357780844794188	1	0	200074	\N	{}
205336	1883357780844794188	1	0	200074	\N	{}
205337	1883357780844794188	1	0	200074	\N	{}
205338	1883357780844794188	1	0	200074	\N	{}
205339	1883357780844794188	1	0	200074	\N	{}
205340	1883357780844794188	1	0	200074	\N	{}
205341	1883357780844794188	1	0	200074	\N	{}
205342	1883357780844794188	1	0	200074	\N	{}
205343	1883357780844794188	1	0	200074	\N	{}
205344	1883357780844794188	1	0	200074	\N	{}
205345	1883357780844794188	1	0	200074	\N	{}
205346	1883357780844794188	1	0	200074	\N	{}
205347	1883357780844794188	1	0	200074	\N	{}
205348	1883357780844794188	1	0	200074	\N	{}
205349	1883357780844794188	1	0	200074	\N	{}
205350	1883357780844794188	1	0	200074	\N	{}
205351	1883357780844794188	1	0	200074	\N	{}
205352	1883357780844794188	1	0	200074	\N	{}
205353	1883357780844794188	1	0	200074	\N	{}
205354	1883357780844794188	1	0	200074	\N	{}
205355	1883357780844794188	1	0	200074	\N	{}
205356	1883357780844794188	1	0	200074	\N	{}
205357	1883357780844794188	1	0	200074	\N	{}
205358	1883357780844794188	1	0	200074	\N	{}
205359	1883357780844794188	1	0	200074	\N	{}
205360	1883357780844794188	1	0	200074	\N	{}
205361	1883357780844794188	1	0	200074	\N	{}
205362	1883357780844794188	1	0	200074	\N	{}
205363	1883357780844794188	1	0	200074	\N	{}
205364	1883357780844794188	1	0	200074	\N	{}
205365	1883357780844794188	1	0	200074	\N	{}
205366	1883357780844794188	1	0	200074	\N	{}
205367	1883357780844794188	1	0	200074	\N	{}
205368	1883357780844794188	1	0	200074	\N	{}
205369	1883357780844794188	1	0	200074	\N	{}
205370	1883357780844794188	1	0	200074	\N	{}
205371	1883357780844794188	1	0	200074	\N	{}
205372	1883357780844794188	1	0	200074	\N	{}
205373	1883357780844794188	1	0	200074	\N	{}
205374	1883357780844794188	1	0	200074	\N	{}
205375	1883357780844794188	1	0	200074	\N	{}
205376	1883357780844794188	1	0	200074	\N	{}
205377	1883357780844794188	1	0	200074	\N	{}
205378	1883357780844794188	1	0	200074	\N	{}
205379	1883357780844794188	1	0	200074	\N	{}
205380	1883357780844794188	1	0	200074	\N	{}
205381	1883357780844794188	1	0	200074	\N	{}
205382	1883357780844794188	1	0	200074	\N	{}
205383	1883357780844794188	1	0	200074	\N	{}
205384	1883357780844794188	1	0	200074	\N	{}
205385	1883357780844794188	1	0	200074	\N	{}
205386	1883357780844794188	1	0	200074	\N	{}
205387	1883357780844794188	1	0	200074	\N	{}
205388	1883357780844794188	1	0	200074	\N	{}
205389	1883357780844794188	1	0	200074	\N	{}
205390	1883357780844794188	1	0	200074	\N	{}
205391	1883357780844794188	1	0	200074	\N	{}
205392	1883357780844794188	1	0	200074	\N	{}
205393	1883357780844794188	1	0	200074	\N	{}
205394	1883357780844794188	1	0	200074	\N	{}
205395	1883357780844794188	1	0	200074	\N	{}
205396	1883357780844794188	1	0	200074	\N	{}
205397	1883357780844794188	1	0	200074	\N	{}
205398	1883357780844794188	1	0	200074	\N	{}
205399	1883357780844794188	1	0	200074	\N	{}
205400	1883357780844794188	1	0	200074	\N	{}
205401	1883357780844794188	1	0	200074	\N	{}
205402	1883357780844794188	1	0	200074	\N	{}
205403	1883357780844794188	1	0	200074	\N	{}
205404	1883357780844794188	1	0	200074	\N	{}
205405	1883357780844794188	1	0	200074	\N	{}
205406	1883357780844794188	1	0	200074	\N	{}
205407	1883357780844794188	1	0	200074	\N	{}
205408	1883357780844794188	1	0	200074	\N	{}
205409	1883357780844794188	1	0	200074	\N	{}
205410	1883357780844794188	1	0	200074	\N	{}
205411	1883357780844794188	1	0	200074	\N	{}
205412	1883357780844794188	1	0	200074	\N	{}
205413	1883357780844794188	1	0	200074	\N	{}
205414	1883357780844794188	1	0	200074	\N	{}
205415	1883357780844794188	1	0	200074	\N	{}
205416	1883357780844794188	1	0	200074	\N	{}
205417	1883357780844794188	1	0	200074	\N	{}
205418	1883357780844794188	1	0	200074	\N	{}
205419	1883357780844794188	1	0	200074	\N	{}
205420	1883357780844794188	1	0	200074	\N	{}
205421	1883357780844794188	1	0	200074	\N	{}
205422	1883357780844794188	1	0	200074	\N	{}
205423	1883357780844794188	1	0	200074	\N	{}
205424	1883357780844794188	1	0	200074	\N	{}
205425	1883357780844794188	1	0	200074	\N	{}
205426	1883357780844794188	1	0	200074	\N	{}
205427	1883357780844794188	1	0	200074	\N	{}
205428	1883357780844794188	1	0	200074	\N	{}
205429	1883357780844794188	1	0	200074	\N	{}
205430	1883357780844794188	1	0	200074	\N	{}
205431	1883357780844794188	1	0	200074	\N	{}
205432	1883357780844794188	1	0	200074	\N	{}
205433	1883357780844794188	1	0	200074	\N	{}
205434	1883357780844794188	1	0	200074	\N	{}
205435	1883357780844794188	1	0	200074	\N	{}
205436	1883357780844794188	1	0	200074	\N	{}
205437	1883357780844794188	1	0	200074	\N	{}
205438	1883357780844794188	1	0	200074	\N	{}
205439	1883357780844794188	1	0	200074	\N	{}
205440	1883357780844794188	1	0	200074	\N	{}
205441	1883357780844794188	1	0	200074	\N	{}
205442	1883357780844794188	1	0	200074	\N	{}
205443	1883357780844794188	1	0	200074	\N	{}
205444	1883357780844794188	1	0	200074	\N	{}
205445	1883357780844794188	1	0	200074	\N	{}
205446	1883357780844794188	1	0	200074	\N	{}
205447	1883357780844794188	1	0	200074	\N	{}
205448	1883357780844794188	1	0	200074	\N	{}
205449	1883357780844794188	1	0	200074	\N	{}
205450	1883357780844794188	1	0	200074	\N	{}
205451	1883357780844794188	1	0	200074	\N	{}
205452	1883357780844794188	1	0	200074	\N	{}
205453	1883357780844794188	1	0	200074	\N	{}
205454	1883357780844794188	1	0	200074	\N	{}
205455	1883357780844794188	1	0	200074	\N	{}
205456	1883357780844794188	1	0	200074	\N	{}
205457	1883357780844794188	1	0	200074	\N	{}
205458	1883357780844794188	1	0	200074	\N	{}
205459	1883357780844794188	1	0	200074	\N	{}
205460	1883357780844794188	1	0	200074	\N	{}
205461	1883357780844794188	1	0	200074	\N	{}
205462	1883357780844794188	1	0	200074	\N	{}
205463	1883357780844794188	1	0	200074	\N	{}
205464	1883357780844794188	1	0	200074	\N	{}
205465	1883357780844794188	1	0	200074	\N	{}
205466	1883357780844794188	1	0	200074	\N	{}
205467	1883357780844794188	1	0	200074	\N	{}
205468	1883357780844794188	1	0	200074	\N	{}
205469	1883357780844794188	1	0	200074	\N	{}
205470	1883357780844794188	1	0	200074	\N	{}
205471	1883357780844794188	1	0	200074	\N	{}
205472	1883357780844794188	1	0	200074	\N	{}
205473	1883357780844794188	1	0	200074	\N	{}
205474	1883357780844794188	1	0	200074	\N	{}
205475	1883357780844794188	1	0	200074	\N	{}
205476	1883357780844794188	1	0	200074	\N	{}
205477	1883357780844794188	1	0	200074	\N	{}
205478	1883357780844794188	1	0	200074	\N	{}
205479	1883357780844794188	1	0	200074	\N	{}
205480	1883357780844794188	1	0	200074	\N	{}
205481	1883357780844794188	1	0	200074	\N	{}
205482	1883357780844794188	1	0	200074	\N	{}
205483	1883357780844794188	1	0	200074	\N	{}
205484	1883357780844794188	1	0	200074	\N	{}
205485	1883357780844794188	1	0	200074	\N	{}
205486	1883357780844794188	1	0	200074	\N	{}
205487	1883357780844794188	1	0	200074	\N	{}
205488	1883357780844794188	1	0	200074	\N	{}
205489	1883357780844794188	1	0	200074	\N	{}
205490	1883357780844794188	1	0	200074	\N	{}
205491	1883357780844794188	1	0	200074	\N	{}
205492	1883357780844794188	1	0	200074	\N	{}
205493	1883357780844794188	1	0	200074	\N	{}
205494	1883357780844794188	1	0	200074	\N	{}
205495	1883357780844794188	1	0	200074	\N	{}
205496	1883357780844794188	1	0	200074	\N	{}
205497	1883357780844794188	1	0	200074	\N	{}
205498	1883357780844794188	1	0	200074	\N	{}
205499	1883357780844794188	1	0	200074	\N	{}
205500	1883357780844794188	1	0	200074	\N	{}
205501	1883357780844794188	1	0	200074	\N	{}
205502	1883357780844794188	1	0	200074	\N	{}
205503	1883357780844794188	1	0	200074	\N	{}
205504	1883357780844794188	1	0	200074	\N	{}
205505	1883357780844794188	1	0	200074	\N	{}
205506	1883357780844794188	1	0	200074	\N	{}
205507	1883357780844794188	1	0	200074	\N	{}
205508	1883357780844794188	1	0	200074	\N	{}
205509	1883357780844794188	1	0	200074	\N	{}
205510	1883357780844794188	1	0	200074	\N	{}
205511	1883357780844794188	1	0	200074	\N	{}
205512	1883357780844794188	1	0	200074	\N	{}
205513	1883357780844794188	1	0	200074	\N	{}
205514	1883357780844794188	1	0	200074	\N	{}
205515	1883357780844794188	1	0	200074	\N	{}
205516	1883357780844794188	1	0	200074	\N	{}
205517	1883357780844794188	1	0	200074	\N	{}
205518	1883357780844794188	1	0	200074	\N	{}
205519	1883357780844794188	1	0	200074	\N	{}
205520	1883357780844794188	1	0	200074	\N	{}
205521	1883357780844794188	1	0	200074	\N	{}
205522	1883357780844794188	1	0	200074	\N	{}
205523	1883357780844794188	1	0	200074	\N	{}
205524	1883357780844794188	1	0	200074	\N	{}
205525	1883357780844794188	1	0	200074	\N	{}
205526	1883357780844794188	1	0	200074	\N	{}
205527	1883357780844794188	1	0	200074	\N	{}
205528	1883357780844794188	1	0	200074	\N	{}
205529	1883357780844794188	1	0	200074	\N	{}
205530	1883357780844794188	1	0	200074	\N	{}
205531	1883357780844794188	1	0	200074	\N	{}
205532	1883357780844794188	1	0	200074	\N	{}
205533	1883357780844794188	1	0	200074	\N	{}
205534	1883357780844794188	1	0	200074	\N	{}
205535	1883357780844794188	1	0	200074	\N	{}
205536	1883357780844794188	1	0	200074	\N	{}
205537	1883357780844794188	1	0	200074	\N	{}
205538	1883357780844794188	1	0	200074	\N	{}
205539	1883357780844794188	1	0	200074	\N	{}
205540	1883357780844794188	1	0	200074	\N	{}
205541	1883357780844794188	1	0	200074	\N	{}
205542	1883357780844794188	1	0	200074	\N	{}
205543	1883357780844794188	1	0	200074	\N	{}
205544	1883357780844794188	1	0	200074	\N	{}
205545	1883357780844794188	1	0	200074	\N	{}
205546	1883357780844794188	1	0	200074	\N	{}
205547	1883357780844794188	1	0	200074	\N	{}
205548	1883357780844794188	1	0	200074	\N	{}
205549	1883357780844794188	1	0	200074	\N	{}
205550	1883357780844794188	1	0	200074	\N	{}
205551	1883357780844794188	1	0	200074	\N	{}
205552	1883357780844794188	1	0	200074	\N	{}
205553	1883357780844794188	1	0	200074	\N	{}
205554	1883357780844794188	1	0	200074	\N	{}
205555	1883357780844794188	1	0	200074	\N	{}
205556	1883357780844794188	1	0	200074	\N	{}
205557	1883357780844794188	1	0	200074	\N	{}
205558	1883357780844794188	1	0	200074	\N	{}
205559	1883357780844794188	1	0	200074	\N	{}
205560	1883357780844794188	1	0	200074	\N	{}
205561	1883357780844794188	1	0	200074	\N	{}
205562	1883357780844794188	1	0	200074	\N	{}
205563	1883357780844794188	1	0	200074	\N	{}
205564	1883357780844794188	1	0	200074	\N	{}
205565	1883357780844794188	1	0	200074	\N	{}
205566	1883357780844794188	1	0	200074	\N	{}
205567	1883357780844794188	1	0	200074	\N	{}
205568	1883357780844794188	1	0	200074	\N	{}
205569	1883357780844794188	1	0	200074	\N	{}
205570	1883357780844794188	1	0	200074	\N	{}
205571	1883357780844794188	1	0	200074	\N	{}
205572	1883357780844794188	1	0	200074	\N	{}
205573	1883357780844794188	1	0	200074	\N	{}
205574	1883357780844794188	1	0	200074	\N	{}
205575	1883357780844794188	1	0	200074	\N	{}
205576	1883357780844794188	1	0	200074	\N	{}
205577	1883357780844794188	1	0	200074	\N	{}
205578	1883357780844794188	1	0	200074	\N	{}
205579	1883357780844794188	1	0	200074	\N	{}
205580	1883357780844794188	1	0	200074	\N	{}
205581	1883357780844794188	1	0	200074	\N	{}
205582	1883357780844794188	1	0	200074	\N	{}
205583	1883357780844794188	1	0	200074	\N	{}
205584	1883357780844794188	1	0	200074	\N	{}
205585	1883357780844794188	1	0	200074	\N	{}
205586	1883357780844794188	1	0	200074	\N	{}
205587	1883357780844794188	1	0	200074	\N	{}
205588	1883357780844794188	1	0	200074	\N	{}
205589	1883357780844794188	1	0	200074	\N	{}
205590	1883357780844794188	1	0	200074	\N	{}
205591	1883357780844794188	1	0	200074	\N	{}
205592	1883357780844794188	1	0	200074	\N	{}
205593	1883357780844794188	1	0	200074	\N	{}
205594	1883357780844794188	1	0	200074	\N	{}
205595	1883357780844794188	1	0	200074	\N	{}
205596	1883357780844794188	1	0	200074	\N	{}
205597	1883357780844794188	1	0	200074	\N	{}
205598	1883357780844794188	1	0	200074	\N	{}
205599	1883357780844794188	1	0	200074	\N	{}
205600	1883357780844794188	1	0	200074	\N	{}
205601	1883357780844794188	1	0	200074	\N	{}
205602	1883357780844794188	1	0	200074	\N	{}
205603	1883357780844794188	1	0	200074	\N	{}
205604	1883357780844794188	1	0	200074	\N	{}
205605	1883357780844794188	1	0	200074	\N	{}
205606	1883357780844794188	1	0	200074	\N	{}
205607	1883357780844794188	1	0	200074	\N	{}
205608	1883357780844794188	1	0	200074	\N	{}
205609	1883357780844794188	1	0	200074	\N	{}
205610	1883357780844794188	1	0	200074	\N	{}
205611	1883357780844794188	1	0	200074	\N	{}
205612	1883357780844794188	1	0	200074	\N	{}
205613	1883357780844794188	1	0	200074	\N	{}
205614	1883357780844794188	1	0	200074	\N	{}
205615	1883357780844794188	1	0	200074	\N	{}
205616	1883357780844794188	1	0	200074	\N	{}
205617	1883357780844794188	1	0	200074	\N	{}
205618	1883357780844794188	1	0	200074	\N	{}
205619	1883357780844794188	1	0	200074	\N	{}
205620	1883357780844794188	1	0	200074	\N	{}
205621	1883357780844794188	1	0	200074	\N	{}
205622	1883357780844794188	1	0	200074	\N	{}
205623	1883357780844794188	1	0	200074	\N	{}
205624	1883357780844794188	1	0	200074	\N	{}
205625	1883357780844794188	1	0	200074	\N	{}
205626	1883357780844794188	1	0	200074	\N	{}
205627	1883357780844794188	1	0	200074	\N	{}
205628	1883357780844794188	1	0	200074	\N	{}
205629	1883357780844794188	1	0	200074	\N	{}
205630	1883357780844794188	1	0	200074	\N	{}
205631	1883357780844794188	1	0	200074	\N	{}
205632	1883357780844794188	1	0	200074	\N	{}
205633	1883357780844794188	1	0	200074	\N	{}
205634	1883357780844794188	1	0	200074	\N	{}
205635	1883357780844794188	1	0	200074	\N	{}
205636	1883357780844794188	1	0	200074	\N	{}
205637	1883357780844794188	1	0	200074	\N	{}
205638	1883357780844794188	1	0	200074	\N	{}
205639	1883357780844794188	1	0	200074	\N	{}
205640	1883357780844794188	1	0	200074	\N	{}
205641	1883357780844794188	1	0	200074	\N	{}
205642	1883357780844794188	1	0	200074	\N	{}
205643	1883357780844794188	1	0	200074	\N	{}
205644	1883357780844794188	1	0	200074	\N	{}
205645	1883357780844794188	1	0	200074	\N	{}
205646	1883357780844794188	1	0	200074	\N	{}
205647	1883357780844794188	1	0	200074	\N	{}
205648	1883357780844794188	1	0	200074	\N	{}
205649	1883357780844794188	1	0	200074	\N	{}
205650	1883357780844794188	1	0	200074	\N	{}
205651	1883357780844794188	1	0	200074	\N	{}
205652	1883357780844794188	1	0	200074	\N	{}
205653	1883357780844794188	1	0	200074	\N	{}
205654	1883357780844794188	1	0	200074	\N	{}
205655	1883357780844794188	1	0	200074	\N	{}
205656	1883357780844794188	1	0	200074	\N	{}
205657	1883357780844794188	1	0	200074	\N	{}
205658	1883357780844794188	1	0	200074	\N	{}
205659	1883357780844794188	1	0	200074	\N	{}
205660	1883357780844794188	1	0	200074	\N	{}
205661	1883357780844794188	1	0	200074	\N	{}
205662	1883357780844794188	1	0	200074	\N	{}
205663	1883357780844794188	1	0	200074	\N	{}
205664	1883357780844794188	1	0	200074	\N	{}
205665	1883357780844794188	1	0	200074	\N	{}
205666	1883357780844794188	1	0	200074	\N	{}
205667	1883357780844794188	1	0	200074	\N	{}
205668	1883357780844794188	1	0	200074	\N	{}
205669	1883357780844794188	1	0	200074	\N	{}
205670	1883357780844794188	1	0	200074	\N	{}
205671	1883357780844794188	1	0	200074	\N	{}
205672	1883357780844794188	1	0	200074	\N	{}
205673	1883357780844794188	1	0	200074	\N	{}
205674	1883357780844794188	1	0	200074	\N	{}
205675	1883357780844794188	1	0	200074	\N	{}
205676	1883357780844794188	1	0	200074	\N	{}
205677	1883357780844794188	1	0	200074	\N	{}
205678	1883357780844794188	1	0	200074	\N	{}
205679	1883357780844794188	1	0	200074	\N	{}
205680	1883357780844794188	1	0	200074	\N	{}
205681	1883357780844794188	1	0	200074	\N	{}
205682	1883357780844794188	1	0	200074	\N	{}
205683	1883357780844794188	1	0	200074	\N	{}
205684	1883357780844794188	1	0	200074	\N	{}
205685	1883357780844794188	1	0	200074	\N	{}
205686	1883357780844794188	1	0	200074	\N	{}
205687	1883357780844794188	1	0	200074	\N	{}
205688	1883357780844794188	1	0	200074	\N	{}
205689	1883357780844794188	1	0	200074	\N	{}
205690	1883357780844794188	1	0	200074	\N	{}
205691	1883357780844794188	1	0	200074	\N	{}
205692	1883357780844794188	1	0	200074	\N	{}
205693	1883357780844794188	1	0	200074	\N	{}
205694	1883357780844794188	1	0	200074	\N	{}
205695	1883357780844794188	1	0	200074	\N	{}
205696	1883357780844794188	1	0	200074	\N	{}
205697	1883357780844794188	1	0	200074	\N	{}
205698	1883357780844794188	1	0	200074	\N	{}
205699	1883357780844794188	1	0	200074	\N	{}
205700	1883357780844794188	1	0	200074	\N	{}
205701	1883357780844794188	1	0	200074	\N	{}
205702	1883357780844794188	1	0	200074	\N	{}
205703	1883357780844794188	1	0	200074	\N	{}
205704	1883357780844794188	1	0	200074	\N	{}
205705	1883357780844794188	1	0	200074	\N	{}
205706	1883357780844794188	1	0	200074	\N	{}
205707	1883357780844794188	1	0	200074	\N	{}
205708	1883357780844794188	1	0	200074	\N	{}
205709	1883357780844794188	1	0	200074	\N	{}
205710	1883357780844794188	1	0	200074	\N	{}
205711	1883357780844794188	1	0	200074	\N	{}
205712	1883357780844794188	1	0	200074	\N	{}
205713	1883357780844794188	1	0	200074	\N	{}
205714	1883357780844794188	1	0	200074	\N	{}
205715	1883357780844794188	1	0	200074	\N	{}
205716	1883357780844794188	1	0	200074	\N	{}
205717	1883357780844794188	1	0	200074	\N	{}
205718	1883357780844794188	1	0	200074	\N	{}
205719	1883357780844794188	1	0	200074	\N	{}
205720	1883357780844794188	1	0	200074	\N	{}
205721	1883357780844794188	1	0	200074	\N	{}
205722	1883357780844794188	1	0	200074	\N	{}
205723	1883357780844794188	1	0	200074	\N	{}
205724	1883357780844794188	1	0	200074	\N	{}
205725	1883357780844794188	1	0	200074	\N	{}
205726	1883357780844794188	1	0	200074	\N	{}
205727	1883357780844794188	1	0	200074	\N	{}
205728	1883357780844794188	1	0	200074	\N	{}
205729	1883357780844794188	1	0	200074	\N	{}
205730	1883357780844794188	1	0	200074	\N	{}
205731	1883357780844794188	1	0	200074	\N	{}
205732	1883357780844794188	1	0	200074	\N	{}
205733	1883357780844794188	1	0	200074	\N	{}
205734	1883357780844794188	1	0	200074	\N	{}
205735	1883357780844794188	1	0	200074	\N	{}
205736	1883357780844794188	1	0	200074	\N	{}
205737	1883357780844794188	1	0	200074	\N	{}
205738	1883357780844794188	1	0	200074	\N	{}
205739	1883357780844794188	1	0	200074	\N	{}
205740	1883357780844794188	1	0	200074	\N	{}
205741	1883357780844794188	1	0	200074	\N	{}
205742	1883357780844794188	1	0	200074	\N	{}
205743	1883357780844794188	1	0	200074	\N	{}
205744	1883357780844794188	1	0	200074	\N	{}
205745	1883357780844794188	1	0	200074	\N	{}
205746	1883357780844794188	1	0	200074	\N	{}
205747	1883357780844794188	1	0	200074	\N	{}
205748	1883357780844794188	1	0	200074	\N	{}
205749	1883357780844794188	1	0	200074	\N	{}
205750	1883357780844794188	1	0	200074	\N	{}
205751	1883357780844794188	1	0	200074	\N	{}
205752	1883357780844794188	1	0	200074	\N	{}
205753	1883357780844794188	1	0	200074	\N	{}
205754	1883357780844794188	1	0	200074	\N	{}
205755	1883357780844794188	1	0	200074	\N	{}
205756	1883357780844794188	1	0	200074	\N	{}
205757	1883357780844794188	1	0	200074	\N	{}
205758	1883357780844794188	1	0	200074	\N	{}
205759	1883357780844794188	1	0	200074	\N	{}
205760	1883357780844794188	1	0	200074	\N	{}
205761	1883357780844794188	1	0	200074	\N	{}
205762	1883357780844794188	1	0	200074	\N	{}
205763	1883357780844794188	1	0	200074	\N	{}
205764	1883357780844794188	1	0	200074	\N	{}
205765	1883357780844794188	1	0	200074	\N	{}
205766	1883357780844794188	1	0	200074	\N	{}
205767	1883357780844794188	1	0	200074	\N	{}
205768	1883357780844794188	1	0	200074	\N	{}
205769	1883357780844794188	1	0	200074	\N	{}
205770	1883357780844794188	1	0	200074	\N	{}
205771	1883357780844794188	1	0	200074	\N	{}
205772	1883357780844794188	1	0	200074	\N	{}
205773	1883357780844794188	1	0	200074	\N	{}
205774	1883357780844794188	1	0	200074	\N	{}
205775	1883357780844794188	1	0	200074	\N	{}
205776	1883357780844794188	1	0	200074	\N	{}
205777	1883357780844794188	1	0	200074	\N	{}
205778	1883357780844794188	1	0	200074	\N	{}
205779	1883357780844794188	1	0	200074	\N	{}
205780	1883357780844794188	1	0	200074	\N	{}
205781	1883357780844794188	1	0	200074	\N	{}
205782	1883357780844794188	1	0	200074	\N	{}
205783	1883357780844794188	1	0	200074	\N	{}
205784	1883357780844794188	1	0	200074	\N	{}
205785	1883357780844794188	1	0	200074	\N	{}
205786	1883357780844794188	1	0	200074	\N	{}
205787	1883357780844794188	1	0	200074	\N	{}
205788	1883357780844794188	1	0	200074	\N	{}
205789	1883357780844794188	1	0	200074	\N	{}
205790	1883357780844794188	1	0	200074	\N	{}
205791	1883357780844794188	1	0	200074	\N	{}
205792	1883357780844794188	1	0	200074	\N	{}
205793	1883357780844794188	1	0	200074	\N	{}
205794	1883357780844794188	1	0	200074	\N	{}
205795	1883357780844794188	1	0	200074	\N	{}
205796	1883357780844794188	1	0	200074	\N	{}
205797	1883357780844794188	1	0	200074	\N	{}
205798	1883357780844794188	1	0	200074	\N	{}
205799	1883357780844794188	1	0	200074	\N	{}
205800	1883357780844794188	1	0	200074	\N	{}
205801	1883357780844794188	1	0	200074	\N	{}
205802	1883357780844794188	1	0	200074	\N	{}
205803	1883357780844794188	1	0	200074	\N	{}
205804	1883357780844794188	1	0	200074	\N	{}
205805	1883357780844794188	1	0	200074	\N	{}
205806	1883357780844794188	1	0	200074	\N	{}
205807	1883357780844794188	1	0	200074	\N	{}
205808	1883357780844794188	1	0	200074	\N	{}
205809	1883357780844794188	1	0	200074	\N	{}
205810	1883357780844794188	1	0	200074	\N	{}
205811	1883357780844794188	1	0	200074	\N	{}
205812	1883357780844794188	1	0	200074	\N	{}
205813	1883357780844794188	1	0	200074	\N	{}
205814	1883357780844794188	1	0	200074	\N	{}
205815	1883357780844794188	1	0	200074	\N	{}
205816	1883357780844794188	1	0	200074	\N	{}
205817	1883357780844794188	1	0	200074	\N	{}
205818	1883357780844794188	1	0	200074	\N	{}
205819	1883357780844794188	1	0	200074	\N	{}
205820	1883357780844794188	1	0	200074	\N	{}
205821	1883357780844794188	1	0	200074	\N	{}
205822	1883357780844794188	1	0	200074	\N	{}
205823	1883357780844794188	1	0	200074	\N	{}
205824	1883357780844794188	1	0	200074	\N	{}
205825	1883357780844794188	1	0	200074	\N	{}
205826	1883357780844794188	1	0	200074	\N	{}
205827	1883357780844794188	1	0	200074	\N	{}
205828	1883357780844794188	1	0	200074	\N	{}
205829	1883357780844794188	1	0	200074	\N	{}
205830	1883357780844794188	1	0	200074	\N	{}
205831	1883357780844794188	1	0	200074	\N	{}
205832	1883357780844794188	1	0	200074	\N	{}
205833	1883357780844794188	1	0	200074	\N	{}
205834	1883357780844794188	1	0	200074	\N	{}
205835	1883357780844794188	1	0	200074	\N	{}
205836	1883357780844794188	1	0	200074	\N	{}
205837	1883357780844794188	1	0	200074	\N	{}
205838	1883357780844794188	1	0	200074	\N	{}
205839	1883357780844794188	1	0	200074	\N	{}
205840	1883357780844794188	1	0	200074	\N	{}
205841	1883357780844794188	1	0	200074	\N	{}
205842	1883357780844794188	1	0	200074	\N	{}
205843	1883357780844794188	1	0	200074	\N	{}
205844	1883357780844794188	1	0	200074	\N	{}
205845	1883357780844794188	1	0	200074	\N	{}
205846	1883357780844794188	1	0	200074	\N	{}
205847	1883357780844794188	1	0	200074	\N	{}
205848	1883357780844794188	1	0	200074	\N	{}
205849	1883357780844794188	1	0	200074	\N	{}
205850	1883357780844794188	1	0	200074	\N	{}
205851	1883357780844794188	1	0	200074	\N	{}
205852	1883357780844794188	1	0	200074	\N	{}
205853	1883357780844794188	1	0	200074	\N	{}
205854	1883357780844794188	1	0	200074	\N	{}
205855	1883357780844794188	1	0	200074	\N	{}
205856	1883357780844794188	1	0	200074	\N	{}
205857	1883357780844794188	1	0	200074	\N	{}
205858	1883357780844794188	1	0	200074	\N	{}
205859	1883357780844794188	1	0	200074	\N	{}
205860	1883357780844794188	1	0	200074	\N	{}
205861	1883357780844794188	1	0	200074	\N	{}
205862	1883357780844794188	1	0	200074	\N	{}
205863	1883357780844794188	1	0	200074	\N	{}
205864	1883357780844794188	1	0	200074	\N	{}
205865	1883357780844794188	1	0	200074	\N	{}
205866	1883357780844794188	1	0	200074	\N	{}
205867	1883357780844794188	1	0	200074	\N	{}
205868	1883357780844794188	1	0	200074	\N	{}
205869	1883357780844794188	1	0	200074	\N	{}
205870	1883357780844794188	1	0	200074	\N	{}
205871	1883357780844794188	1	0	200074	\N	{}
205872	1883357780844794188	1	0	200074	\N	{}
205873	1883357780844794188	1	0	200074	\N	{}
205874	1883357780844794188	1	0	200074	\N	{}
205875	1883357780844794188	1	0	200074	\N	{}
205876	1883357780844794188	1	0	200074	\N	{}
205877	1883357780844794188	1	0	200074	\N	{}
205878	1883357780844794188	1	0	200074	\N	{}
205879	1883357780844794188	1	0	200074	\N	{}
205880	1883357780844794188	1	0	200074	\N	{}
205881	1883357780844794188	1	0	200074	\N	{}
205882	1883357780844794188	1	0	200074	\N	{}
205883	1883357780844794188	1	0	200074	\N	{}
205884	1883357780844794188	1	0	200074	\N	{}
205885	1883357780844794188	1	0	200074	\N	{}
205886	1883357780844794188	1	0	200074	\N	{}
205887	1883357780844794188	1	0	200074	\N	{}
205888	1883357780844794188	1	0	200074	\N	{}
205889	1883357780844794188	1	0	200074	\N	{}
205890	1883357780844794188	1	0	200074	\N	{}
205891	1883357780844794188	1	0	200074	\N	{}
205892	1883357780844794188	1	0	200074	\N	{}
205893	1883357780844794188	1	0	200074	\N	{}
205894	1883357780844794188	1	0	200074	\N	{}
205895	1883357780844794188	1	0	200074	\N	{}
205896	1883357780844794188	1	0	200074	\N	{}
205897	1883357780844794188	1	0	200074	\N	{}
205898	1883357780844794188	1	0	200074	\N	{}
205899	1883357780844794188	1	0	200074	\N	{}
205900	1883357780844794188	1	0	200074	\N	{}
205901	1883357780844794188	1	0	200074	\N	{}
205902	1883357780844794188	1	0	200074	\N	{}
205903	1883357780844794188	1	0	200074	\N	{}
205904	1883357780844794188	1	0	200074	\N	{}
205905	1883357780844794188	1	0	200074	\N	{}
205906	1883357780844794188	1	0	200074	\N	{}
205907	1883357780844794188	1	0	200074	\N	{}
205908	1883357780844794188	1	0	200074	\N	{}
205909	1883357780844794188	1	0	200074	\N	{}
205910	1883357780844794188	1	0	200074	\N	{}
205911	1883357780844794188	1	0	200074	\N	{}
205912	1883357780844794188	1	0	200074	\N	{}
205913	1883357780844794188	1	0	200074	\N	{}
205914	1883357780844794188	1	0	200074	\N	{}
205915	1883357780844794188	1	0	200074	\N	{}
205916	1883357780844794188	1	0	200074	\N	{}
205917	1883357780844794188	1	0	200074	\N	{}
205918	1883357780844794188	1	0	200074	\N	{}
205919	1883357780844794188	1	0	200074	\N	{}
205920	1883357780844794188	1	0	200074	\N	{}
205921	1883357780844794188	1	0	200074	\N	{}
205922	1883357780844794188	1	0	200074	\N	{}
205923	1883357780844794188	1	0	200074	\N	{}
205924	1883357780844794188	1	0	200074	\N	{}
205925	1883357780844794188	1	0	200074	\N	{}
205926	1883357780844794188	1	0	200074	\N	{}
205927	1883357780844794188	1	0	200074	\N	{}
205928	1883357780844794188	1	0	200074	\N	{}
205929	1883357780844794188	1	0	200074	\N	{}
205930	1883357780844794188	1	0	200074	\N	{}
205931	1883357780844794188	1	0	200074	\N	{}
205932	1883357780844794188	1	0	200074	\N	{}
205933	1883357780844794188	1	0	200074	\N	{}
205934	1883357780844794188	1	0	200074	\N	{}
205935	1883357780844794188	1	0	200074	\N	{}
205936	1883357780844794188	1	0	200074	\N	{}
205937	1883357780844794188	1	0	200074	\N	{}
205938	1883357780844794188	1	0	200074	\N	{}
205939	1883357780844794188	1	0	200074	\N	{}
205940	1883357780844794188	1	0	200074	\N	{}
205941	1883357780844794188	1	0	200074	\N	{}
205942	1883357780844794188	1	0	200074	\N	{}
205943	1883357780844794188	1	0	200074	\N	{}
205944	1883357780844794188	1	0	200074	\N	{}
205945	1883357780844794188	1	0	200074	\N	{}
205946	1883357780844794188	1	0	200074	\N	{}
205947	1883357780844794188	1	0	200074	\N	{}
205948	1883357780844794188	1	0	200074	\N	{}
205949	1883357780844794188	1	0	200074	\N	{}
205950	1883357780844794188	1	0	200074	\N	{}
205951	1883357780844794188	1	0	200074	\N	{}
205952	1883357780844794188	1	0	200074	\N	{}
205953	1883357780844794188	1	0	200074	\N	{}
205954	1883357780844794188	1	0	200074	\N	{}
205955	1883357780844794188	1	0	200074	\N	{}
205956	1883357780844794188	1	0	200074	\N	{}
205957	1883357780844794188	1	0	200074	\N	{}
205958	1883357780844794188	1	0	200074	\N	{}
205959	1883357780844794188	1	0	200074	\N	{}
205960	1883357780844794188	1	0	200074	\N	{}
205961	1883357780844794188	1	0	200074	\N	{}
205962	1883357780844794188	1	0	200074	\N	{}
205963	1883357780844794188	1	0	200074	\N	{}
205964	1883357780844794188	1	0	200074	\N	{}
205965	1883357780844794188	1	0	200074	\N	{}
205966	1883357780844794188	1	0	200074	\N	{}
205967	1883357780844794188	1	0	200074	\N	{}
205968	1883357780844794188	1	0	200074	\N	{}
205969	1883357780844794188	1	0	200074	\N	{}
205970	1883357780844794188	1	0	200074	\N	{}
205971	1883357780844794188	1	0	200074	\N	{}
205972	1883357780844794188	1	0	200074	\N	{}
205973	1883357780844794188	1	0	200074	\N	{}
205974	1883357780844794188	1	0	200074	\N	{}
205975	1883357780844794188	1	0	200074	\N	{}
205976	1883357780844794188	1	0	200074	\N	{}
205977	1883357780844794188	1	0	200074	\N	{}
205978	1883357780844794188	1	0	200074	\N	{}
205979	1883357780844794188	1	0	200074	\N	{}
205980	1883357780844794188	1	0	200074	\N	{}
205981	1883357780844794188	1	0	200074	\N	{}
205982	1883357780844794188	1	0	200074	\N	{}
205983	1883357780844794188	1	0	200074	\N	{}
205984	1883357780844794188	1	0	200074	\N	{}
205985	1883357780844794188	1	0	200074	\N	{}
205986	1883357780844794188	1	0	200074	\N	{}
205987	1883357780844794188	1	0	200074	\N	{}
205988	1883357780844794188	1	0	200074	\N	{}
205989	1883357780844794188	1	0	200074	\N	{}
205990	1883357780844794188	1	0	200074	\N	{}
205991	1883357780844794188	1	0	200074	\N	{}
205992	1883357780844794188	1	0	200074	\N	{}
205993	1883357780844794188	1	0	200074	\N	{}
205994	1883357780844794188	1	0	200074	\N	{}
205995	1883357780844794188	1	0	200074	\N	{}
205996	1883357780844794188	1	0	200074	\N	{}
205997	1883357780844794188	1	0	200074	\N	{}
205998	1883357780844794188	1	0	200074	\N	{}
205999	1883357780844794188	1	0	200074	\N	{}
206000	1883357780844794188	1	0	200074	\N	{}
206001	1883357780844794188	1	0	200074	\N	{}
206002	1883357780844794188	1	0	200074	\N	{}
206003	1883357780844794188	1	0	200074	\N	{}
206004	1883357780844794188	1	0	200074	\N	{}
206005	1883357780844794188	1	0	200074	\N	{}
206006	1883357780844794188	1	0	200074	\N	{}
206007	1883357780844794188	1	0	200074	\N	{}
206008	1883357780844794188	1	0	200074	\N	{}
206009	1883357780844794188	1	0	200074	\N	{}
206010	1883357780844794188	1	0	200074	\N	{}
206011	1883357780844794188	1	0	200074	\N	{}
206012	1883357780844794188	1	0	200074	\N	{}
206013	1883357780844794188	1	0	200074	\N	{}
206014	1883357780844794188	1	0	200074	\N	{}
206015	1883357780844794188	1	0	200074	\N	{}
206016	1883357780844794188	1	0	200074	\N	{}
206017	1883357780844794188	1	0	200074	\N	{}
206018	1883357780844794188	1	0	200074	\N	{}
206019	1883357780844794188	1	0	200074	\N	{}
206020	1883357780844794188	1	0	200074	\N	{}
206021	1883357780844794188	1	0	200074	\N	{}
206022	1883357780844794188	1	0	200074	\N	{}
206023	1883357780844794188	1	0	200074	\N	{}
206024	1883357780844794188	1	0	200074	\N	{}
206025	1883357780844794188	1	0	200074	\N	{}
206026	1883357780844794188	1	0	200074	\N	{}
206027	1883357780844794188	1	0	200074	\N	{}
206028	1883357780844794188	1	0	200074	\N	{}
206029	1883357780844794188	1	0	200074	\N	{}
206030	1883357780844794188	1	0	200074	\N	{}
206031	1883357780844794188	1	0	200074	\N	{}
206032	1883357780844794188	1	0	200074	\N	{}
206033	1883357780844794188	1	0	200074	\N	{}
206034	1883357780844794188	1	0	200074	\N	{}
206035	1883357780844794188	1	0	200074	\N	{}
206036	1883357780844794188	1	0	200074	\N	{}
206037	1883357780844794188	1	0	200074	\N	{}
206038	1883357780844794188	1	0	200074	\N	{}
206039	1883357780844794188	1	0	200074	\N	{}
206040	1883357780844794188	1	0	200074	\N	{}
206041	1883357780844794188	1	0	200074	\N	{}
206042	1883357780844794188	1	0	200074	\N	{}
206043	1883357780844794188	1	0	200074	\N	{}
206044	1883357780844794188	1	0	200074	\N	{}
206045	1883357780844794188	1	0	200074	\N	{}
206046	1883357780844794188	1	0	200074	\N	{}
206047	1883357780844794188	1	0	200074	\N	{}
206048	1883357780844794188	1	0	200074	\N	{}
206049	1883357780844794188	1	0	200074	\N	{}
206050	1883357780844794188	1	0	200074	\N	{}
206051	1883357780844794188	1	0	200074	\N	{}
206052	1883357780844794188	1	0	200074	\N	{}
206053	1883357780844794188	1	0	200074	\N	{}
206054	1883357780844794188	1	0	200074	\N	{}
206055	1883357780844794188	1	0	200074	\N	{}
206056	1883357780844794188	1	0	200074	\N	{}
206057	1883357780844794188	1	0	200074	\N	{}
206058	1883357780844794188	1	0	200074	\N	{}
206059	1883357780844794188	1	0	200074	\N	{}
206060	1883357780844794188	1	0	200074	\N	{}
206061	1883357780844794188	1	0	200074	\N	{}
206062	1883357780844794188	1	0	200074	\N	{}
206063	1883357780844794188	1	0	200074	\N	{}
206064	1883357780844794188	1	0	200074	\N	{}
206065	1883357780844794188	1	0	200074	\N	{}
206066	1883357780844794188	1	0	200074	\N	{}
206067	1883357780844794188	1	0	200074	\N	{}
206068	1883357780844794188	1	0	200074	\N	{}
206069	1883357780844794188	1	0	200074	\N	{}
206070	1883357780844794188	1	0	200074	\N	{}
206071	1883357780844794188	1	0	200074	\N	{}
206072	1883357780844794188	1	0	200074	\N	{}
206073	1883357780844794188	1	0	200074	\N	{}
206074	1883357780844794188	1	0	200074	\N	{}
206075	1883357780844794188	1	0	200074	\N	{}
206076	1883357780844794188	1	0	200074	\N	{}
206077	1883357780844794188	1	0	200074	\N	{}
206078	1883357780844794188	1	0	200074	\N	{}
206079	1883357780844794188	1	0	200074	\N	{}
206080	1883357780844794188	1	0	200074	\N	{}
206081	1883357780844794188	1	0	200074	\N	{}
206082	1883357780844794188	1	0	200074	\N	{}
206083	1883357780844794188	1	0	200074	\N	{}
206084	1883357780844794188	1	0	200074	\N	{}
206085	1883357780844794188	1	0	200074	\N	{}
206086	1883357780844794188	1	0	200074	\N	{}
206087	1883357780844794188	1	0	200074	\N	{}
206088	1883357780844794188	1	0	200074	\N	{}
206089	1883357780844794188	1	0	200074	\N	{}
206090	1883357780844794188	1	0	200074	\N	{}
206091	1883357780844794188	1	0	200074	\N	{}
206092	1883357780844794188	1	0	200074	\N	{}
206093	1883357780844794188	1	0	200074	\N	{}
206094	1883357780844794188	1	0	200074	\N	{}
206095	1883357780844794188	1	0	200074	\N	{}
206096	1883357780844794188	1	0	200074	\N	{}
206097	1883357780844794188	1	0	200074	\N	{}
206098	1883357780844794188	1	0	200074	\N	{}
206099	1883357780844794188	1	0	200074	\N	{}
206100	1883357780844794188	1	0	200074	\N	{}
206101	1883357780844794188	1	0	200074	\N	{}
206102	1883357780844794188	1	0	200074	\N	{}
206103	1883357780844794188	1	0	200074	\N	{}
206104	1883357780844794188	1	0	200074	\N	{}
206105	1883357780844794188	1	0	200074	\N	{}
206106	1883357780844794188	1	0	200074	\N	{}
206107	1883357780844794188	1	0	200074	\N	{}
206108	1883357780844794188	1	0	200074	\N	{}
206109	1883357780844794188	1	0	200074	\N	{}
206110	1883357780844794188	1	0	200074	\N	{}
206111	1883357780844794188	1	0	200074	\N	{}
206112	1883357780844794188	1	0	200074	\N	{}
206113	1883357780844794188	1	0	200074	\N	{}
206114	1883357780844794188	1	0	200074	\N	{}
206115	1883357780844794188	1	0	200074	\N	{}
206116	1883357780844794188	1	0	200074	\N	{}
206117	1883357780844794188	1	0	200074	\N	{}
206118	1883357780844794188	1	0	200074	\N	{}
206119	1883357780844794188	1	0	200074	\N	{}
206120	1883357780844794188	1	0	200074	\N	{}
206121	1883357780844794188	1	0	200074	\N	{}
206122	1883357780844794188	1	0	200074	\N	{}
206123	1883357780844794188	1	0	200074	\N	{}
206124	1883357780844794188	1	0	200074	\N	{}
206125	1883357780844794188	1	0	200074	\N	{}
206126	1883357780844794188	1	0	200074	\N	{}
206127	1883357780844794188	1	0	200074	\N	{}
206128	1883357780844794188	1	0	200074	\N	{}
206129	1883357780844794188	1	0	200074	\N	{}
206130	1883357780844794188	1	0	200074	\N	{}
206131	1883357780844794188	1	0	200074	\N	{}
206132	1883357780844794188	1	0	200074	\N	{}
206133	1883357780844794188	1	0	200074	\N	{}
206134	1883357780844794188	1	0	200074	\N	{}
206135	1883357780844794188	1	0	200074	\N	{}
206136	1883357780844794188	1	0	200074	\N	{}
206137	1883357780844794188	1	0	200074	\N	{}
206138	1883357780844794188	1	0	200074	\N	{}
206139	1883357780844794188	1	0	200074	\N	{}
206140	1883357780844794188	1	0	200074	\N	{}
206141	1883357780844794188	1	0	200074	\N	{}
206142	1883357780844794188	1	0	200074	\N	{}
206143	1883357780844794188	1	0	200074	\N	{}
206144	1883357780844794188	1	0	200074	\N	{}
206145	1883357780844794188	1	0	200074	\N	{}
206146	1883357780844794188	1	0	200074	\N	{}
206147	1883357780844794188	1	0	200074	\N	{}
206148	1883357780844794188	1	0	200074	\N	{}
206149	1883357780844794188	1	0	200074	\N	{}
206150	1883357780844794188	1	0	200074	\N	{}
206151	1883357780844794188	1	0	200074	\N	{}
206152	1883357780844794188	1	0	200074	\N	{}
206153	1883357780844794188	1	0	200074	\N	{}
206154	1883357780844794188	1	0	200074	\N	{}
206155	1883357780844794188	1	0	200074	\N	{}
206156	1883357780844794188	1	0	200074	\N	{}
206157	1883357780844794188	1	0	200074	\N	{}
206158	1883357780844794188	1	0	200074	\N	{}
206159	1883357780844794188	1	0	200074	\N	{}
206160	1883357780844794188	1	0	200074	\N	{}
206161	1883357780844794188	1	0	200074	\N	{}
206162	1883357780844794188	1	0	200074	\N	{}
206163	1883357780844794188	1	0	200074	\N	{}
206164	1883357780844794188	1	0	200074	\N	{}
206165	1883357780844794188	1	0	200074	\N	{}
206166	1883357780844794188	1	0	200074	\N	{}
206167	1883357780844794188	1	0	200074	\N	{}
206168	1883357780844794188	1	0	200074	\N	{}
206169	1883357780844794188	1	0	200074	\N	{}
206170	1883357780844794188	1	0	200074	\N	{}
206171	1883357780844794188	1	0	200074	\N	{}
206172	1883357780844794188	1	0	200074	\N	{}
206173	1883357780844794188	1	0	200074	\N	{}
206174	1883357780844794188	1	0	200074	\N	{}
206175	1883357780844794188	1	0	200074	\N	{}
206176	1883357780844794188	1	0	200074	\N	{}
206177	1883357780844794188	1	0	200074	\N	{}
206178	1883357780844794188	1	0	200074	\N	{}
206179	1883357780844794188	1	0	200074	\N	{}
206180	1883357780844794188	1	0	200074	\N	{}
206181	1883357780844794188	1	0	200074	\N	{}
206182	1883357780844794188	1	0	200074	\N	{}
206183	1883357780844794188	1	0	200074	\N	{}
206184	1883357780844794188	1	0	200074	\N	{}
206185	1883357780844794188	1	0	200074	\N	{}
206186	1883357780844794188	1	0	200074	\N	{}
206187	1883357780844794188	1	0	200074	\N	{}
206188	1883357780844794188	1	0	200074	\N	{}
206189	1883357780844794188	1	0	200074	\N	{}
206190	1883357780844794188	1	0	200074	\N	{}
206191	1883357780844794188	1	0	200074	\N	{}
206192	1883357780844794188	1	0	200074	\N	{}
206193	1883357780844794188	1	0	200074	\N	{}
206194	1883357780844794188	1	0	200074	\N	{}
206195	1883357780844794188	1	0	200074	\N	{}
206196	1883357780844794188	1	0	200074	\N	{}
206197	1883357780844794188	1	0	200074	\N	{}
206198	1883357780844794188	1	0	200074	\N	{}
206199	1883357780844794188	1	0	200074	\N	{}
206200	1883357780844794188	1	0	200074	\N	{}
206201	1883357780844794188	1	0	200074	\N	{}
206202	1883357780844794188	1	0	200074	\N	{}
206203	1883357780844794188	1	0	200074	\N	{}
206204	1883357780844794188	1	0	200074	\N	{}
206205	1883357780844794188	1	0	200074	\N	{}
206206	1883357780844794188	1	0	200074	\N	{}
206207	1883357780844794188	1	0	200074	\N	{}
206208	1883357780844794188	1	0	200074	\N	{}
206209	1883357780844794188	1	0	200074	\N	{}
206210	1883357780844794188	1	0	200074	\N	{}
206211	1883357780844794188	1	0	200074	\N	{}
206212	1883357780844794188	1	0	200074	\N	{}
206213	1883357780844794188	1	0	200074	\N	{}
206214	1883357780844794188	1	0	200074	\N	{}
206215	1883357780844794188	1	0	200074	\N	{}
206216	1883357780844794188	1	0	200074	\N	{}
206217	1883357780844794188	1	0	200074	\N	{}
206218	1883357780844794188	1	0	200074	\N	{}
206219	1883357780844794188	1	0	200074	\N	{}
206220	1883357780844794188	1	0	200074	\N	{}
206221	1883357780844794188	1	0	200074	\N	{}
206222	1883357780844794188	1	0	200074	\N	{}
206223	1883357780844794188	1	0	200074	\N	{}
206224	1883357780844794188	1	0	200074	\N	{}
206225	1883357780844794188	1	0	200074	\N	{}
206226	1883357780844794188	1	0	200074	\N	{}
206227	1883357780844794188	1	0	200074	\N	{}
206228	1883357780844794188	1	0	200074	\N	{}
206229	1883357780844794188	1	0	200074	\N	{}
206230	1883357780844794188	1	0	200074	\N	{}
206231	1883357780844794188	1	0	200074	\N	{}
206232	1883357780844794188	1	0	200074	\N	{}
206233	1883357780844794188	1	0	200074	\N	{}
206234	1883357780844794188	1	0	200074	\N	{}
206235	1883357780844794188	1	0	200074	\N	{}
206236	1883357780844794188	1	0	200074	\N	{}
206237	1883357780844794188	1	0	200074	\N	{}
206238	1883357780844794188	1	0	200074	\N	{}
206239	1883357780844794188	1	0	200074	\N	{}
206240	1883357780844794188	1	0	200074	\N	{}
206241	1883357780844794188	1	0	200074	\N	{}
206242	1883357780844794188	1	0	200074	\N	{}
206243	1883357780844794188	1	0	200074	\N	{}
206244	1883357780844794188	1	0	200074	\N	{}
206245	1883357780844794188	1	0	200074	\N	{}
206246	1883357780844794188	1	0	200074	\N	{}
206247	1883357780844794188	1	0	200074	\N	{}
206248	1883357780844794188	1	0	200074	\N	{}
206249	1883357780844794188	1	0	200074	\N	{}
206250	1883357780844794188	1	0	200074	\N	{}
206251	1883357780844794188	1	0	200074	\N	{}
206252	1883357780844794188	1	0	200074	\N	{}
206253	1883357780844794188	1	0	200074	\N	{}
206254	1883357780844794188	1	0	200074	\N	{}
206255	1883357780844794188	1	0	200074	\N	{}
206256	1883357780844794188	1	0	200074	\N	{}
206257	1883357780844794188	1	0	200074	\N	{}
206258	1883357780844794188	1	0	200074	\N	{}
206259	1883357780844794188	1	0	200074	\N	{}
206260	1883357780844794188	1	0	200074	\N	{}
206261	1883357780844794188	1	0	200074	\N	{}
206262	1883357780844794188	1	0	200074	\N	{}
206263	1883357780844794188	1	0	200074	\N	{}
206264	1883357780844794188	1	0	200074	\N	{}
206265	1883357780844794188	1	0	200074	\N	{}
206266	1883357780844794188	1	0	200074	\N	{}
206267	1883357780844794188	1	0	200074	\N	{}
206268	1883357780844794188	1	0	200074	\N	{}
206269	1883357780844794188	1	0	200074	\N	{}
206270	1883357780844794188	1	0	200074	\N	{}
206271	1883357780844794188	1	0	200074	\N	{}
206272	1883357780844794188	1	0	200074	\N	{}
206273	1883357780844794188	1	0	200074	\N	{}
206274	1883357780844794188	1	0	200074	\N	{}
206275	1883357780844794188	1	0	200074	\N	{}
206276	1883357780844794188	1	0	200074	\N	{}
206277	1883357780844794188	1	0	200074	\N	{}
206278	1883357780844794188	1	0	200074	\N	{}
206279	1883357780844794188	1	0	200074	\N	{}
206280	1883357780844794188	1	0	200074	\N	{}
206281	1883357780844794188	1	0	200074	\N	{}
206282	1883357780844794188	1	0	200074	\N	{}
206283	1883357780844794188	1	0	200074	\N	{}
206284	1883357780844794188	1	0	200074	\N	{}
206285	1883357780844794188	1	0	200074	\N	{}
206286	1883357780844794188	1	0	200074	\N	{}
206287	1883357780844794188	1	0	200074	\N	{}
206288	1883357780844794188	1	0	200074	\N	{}
206289	1883357780844794188	1	0	200074	\N	{}
206290	1883357780844794188	1	0	200074	\N	{}
206291	1883357780844794188	1	0	200074	\N	{}
206292	1883357780844794188	1	0	200074	\N	{}
206293	1883357780844794188	1	0	200074	\N	{}
206294	1883357780844794188	1	0	200074	\N	{}
206295	1883357780844794188	1	0	200074	\N	{}
206296	1883357780844794188	1	0	200074	\N	{}
206297	1883357780844794188	1	0	200074	\N	{}
206298	1883357780844794188	1	0	200074	\N	{}
206299	1883357780844794188	1	0	200074	\N	{}
206300	1883357780844794188	1	0	200074	\N	{}
206301	1883357780844794188	1	0	200074	\N	{}
206302	1883357780844794188	1	0	200074	\N	{}
206303	1883357780844794188	1	0	200074	\N	{}
206304	1883357780844794188	1	0	200074	\N	{}
206305	1883357780844794188	1	0	200074	\N	{}
206306	1883357780844794188	1	0	200074	\N	{}
206307	1883357780844794188	1	0	200074	\N	{}
206308	1883357780844794188	1	0	200074	\N	{}
206309	1883357780844794188	1	0	200074	\N	{}
206310	1883357780844794188	1	0	200074	\N	{}
206311	1883357780844794188	1	0	200074	\N	{}
206312	1883357780844794188	1	0	200074	\N	{}
206313	1883357780844794188	1	0	200074	\N	{}
206314	1883357780844794188	1	0	200074	\N	{}
206315	1883357780844794188	1	0	200074	\N	{}
206316	1883357780844794188	1	0	200074	\N	{}
206317	1883357780844794188	1	0	200074	\N	{}
206318	1883357780844794188	1	0	200074	\N	{}
206319	1883357780844794188	1	0	200074	\N	{}
206320	1883357780844794188	1	0	200074	\N	{}
206321	1883357780844794188	1	0	200074	\N	{}
206322	1883357780844794188	1	0	200074	\N	{}
206323	1883357780844794188	1	0	200074	\N	{}
206324	1883357780844794188	1	0	200074	\N	{}
206325	1883357780844794188	1	0	200074	\N	{}
206326	1883357780844794188	1	0	200074	\N	{}
206327	1883357780844794188	1	0	200074	\N	{}
206328	1883357780844794188	1	0	200074	\N	{}
206329	1883357780844794188	1	0	200074	\N	{}
206330	1883357780844794188	1	0	200074	\N	{}
206331	1883357780844794188	1	0	200074	\N	{}
206332	1883357780844794188	1	0	200074	\N	{}
206333	1883357780844794188	1	0	200074	\N	{}
206334	1883357780844794188	1	0	200074	\N	{}
206335	1883357780844794188	1	0	200074	\N	{}
206336	1883357780844794188	1	0	200074	\N	{}
206337	1883357780844794188	1	0	200074	\N	{}
206338	1883357780844794188	1	0	200074	\N	{}
206339	1883357780844794188	1	0	200074	\N	{}
206340	1883357780844794188	1	0	200074	\N	{}
206341	1883357780844794188	1	0	200074	\N	{}
206342	1883357780844794188	1	0	200074	\N	{}
206343	1883357780844794188	1	0	200074	\N	{}
206344	1883357780844794188	1	0	200074	\N	{}
206345	1883357780844794188	1	0	200074	\N	{}
206346	1883357780844794188	1	0	200074	\N	{}
206347	1883357780844794188	1	0	200074	\N	{}
206348	1883357780844794188	1	0	200074	\N	{}
206349	1883357780844794188	1	0	200074	\N	{}
206350	1883357780844794188	1	0	200074	\N	{}
206351	1883357780844794188	1	0	200074	\N	{}
206352	1883357780844794188	1	0	200074	\N	{}
206353	1883357780844794188	1	0	200074	\N	{}
206354	1883357780844794188	1	0	200074	\N	{}
206355	1883357780844794188	1	0	200074	\N	{}
206356	1883357780844794188	1	0	200074	\N	{}
206357	1883357780844794188	1	0	200074	\N	{}
206358	1883357780844794188	1	0	200074	\N	{}
206359	1883357780844794188	1	0	200074	\N	{}
206360	1883357780844794188	1	0	200074	\N	{}
206361	1883357780844794188	1	0	200074	\N	{}
206362	1883357780844794188	1	0	200074	\N	{}
206363	1883357780844794188	1	0	200074	\N	{}
206364	1883357780844794188	1	0	200074	\N	{}
206365	1883357780844794188	1	0	200074	\N	{}
206366	1883357780844794188	1	0	200074	\N	{}
206367	1883357780844794188	1	0	200074	\N	{}
206368	1883357780844794188	1	0	200074	\N	{}
206369	1883357780844794188	1	0	200074	\N	{}
206370	1883357780844794188	1	0	200074	\N	{}
206371	1883357780844794188	1	0	200074	\N	{}
206372	1883357780844794188	1	0	200074	\N	{}
206373	1883357780844794188	1	0	200074	\N	{}
206374	1883357780844794188	1	0	200074	\N	{}
206375	1883357780844794188	1	0	200074	\N	{}
206376	1883357780844794188	1	0	200074	\N	{}
206377	1883357780844794188	1	0	200074	\N	{}
206378	1883357780844794188	1	0	200074	\N	{}
206379	1883357780844794188	1	0	200074	\N	{}
206380	1883357780844794188	1	0	200074	\N	{}
206381	1883357780844794188	1	0	200074	\N	{}
206382	1883357780844794188	1	0	200074	\N	{}
206383	1883357780844794188	1	0	200074	\N	{}
206384	1883357780844794188	1	0	200074	\N	{}
206385	1883357780844794188	1	0	200074	\N	{}
206386	1883357780844794188	1	0	200074	\N	{}
206387	1883357780844794188	1	0	200074	\N	{}
206388	1883357780844794188	1	0	200074	\N	{}
206389	1883357780844794188	1	0	200074	\N	{}
206390	1883357780844794188	1	0	200074	\N	{}
206391	1883357780844794188	1	0	200074	\N	{}
206392	1883357780844794188	1	0	200074	\N	{}
206393	1883357780844794188	1	0	200074	\N	{}
206394	1883357780844794188	1	0	200074	\N	{}
206395	1883357780844794188	1	0	200074	\N	{}
206396	1883357780844794188	1	0	200074	\N	{}
206397	1883357780844794188	1	0	200074	\N	{}
206398	1883357780844794188	1	0	200074	\N	{}
206399	1883357780844794188	1	0	200074	\N	{}
206400	1883357780844794188	1	0	200074	\N	{}
206401	1883357780844794188	1	0	200074	\N	{}
206402	1883357780844794188	1	0	200074	\N	{}
206403	1883357780844794188	1	0	200074	\N	{}
206404	1883357780844794188	1	0	200074	\N	{}
206405	1883357780844794188	1	0	200074	\N	{}
206406	1883357780844794188	1	0	200074	\N	{}
206407	1883357780844794188	1	0	200074	\N	{}
206408	1883357780844794188	1	0	200074	\N	{}
206409	1883357780844794188	1	0	200074	\N	{}
206410	1883357780844794188	1	0	200074	\N	{}
206411	1883357780844794188	1	0	200074	\N	{}
206412	1883357780844794188	1	0	200074	\N	{}
206413	1883357780844794188	1	0	200074	\N	{}
206414	1883357780844794188	1	0	200074	\N	{}
206415	1883357780844794188	1	0	200074	\N	{}
206416	1883357780844794188	1	0	200074	\N	{}
206417	1883357780844794188	1	0	200074	\N	{}
206418	1883357780844794188	1	0	200074	\N	{}
206419	1883357780844794188	1	0	200074	\N	{}
206420	1883357780844794188	1	0	200074	\N	{}
206421	1883357780844794188	1	0	200074	\N	{}
206422	1883357780844794188	1	0	200074	\N	{}
206423	1883357780844794188	1	0	200074	\N	{}
206424	1883357780844794188	1	0	200074	\N	{}
206425	1883357780844794188	1	0	200074	\N	{}
206426	1883357780844794188	1	0	200074	\N	{}
206427	1883357780844794188	1	0	200074	\N	{}
206428	1883357780844794188	1	0	200074	\N	{}
206429	1883357780844794188	1	0	200074	\N	{}
206430	1883357780844794188	1	0	200074	\N	{}
206431	1883357780844794188	1	0	200074	\N	{}
206432	1883357780844794188	1	0	200074	\N	{}
206433	1883357780844794188	1	0	200074	\N	{}
206434	1883357780844794188	1	0	200074	\N	{}
206435	1883357780844794188	1	0	200074	\N	{}
206436	1883357780844794188	1	0	200074	\N	{}
206437	1883357780844794188	1	0	200074	\N	{}
206438	1883357780844794188	1	0	200074	\N	{}
206439	1883357780844794188	1	0	200074	\N	{}
206440	1883357780844794188	1	0	200074	\N	{}
206441	1883357780844794188	1	0	200074	\N	{}
206442	1883357780844794188	1	0	200074	\N	{}
206443	1883357780844794188	1	0	200074	\N	{}
206444	1883357780844794188	1	0	200074	\N	{}
206445	1883357780844794188	1	0	200074	\N	{}
206446	1883357780844794188	1	0	200074	\N	{}
206447	1883357780844794188	1	0	200074	\N	{}
206448	1883357780844794188	1	0	200074	\N	{}
206449	1883357780844794188	1	0	200074	\N	{}
206450	1883357780844794188	1	0	200074	\N	{}
206451	1883357780844794188	1	0	200074	\N	{}
206452	1883357780844794188	1	0	200074	\N	{}
206453	1883357780844794188	1	0	200074	\N	{}
206454	1883357780844794188	1	0	200074	\N	{}
206455	1883357780844794188	1	0	200074	\N	{}
206456	1883357780844794188	1	0	200074	\N	{}
206457	1883357780844794188	1	0	200074	\N	{}
206458	1883357780844794188	1	0	200074	\N	{}
206459	1883357780844794188	1	0	200074	\N	{}
206460	1883357780844794188	1	0	200074	\N	{}
206461	1883357780844794188	1	0	200074	\N	{}
206462	1883357780844794188	1	0	200074	\N	{}
206463	1883357780844794188	1	0	200074	\N	{}
206464	1883357780844794188	1	0	200074	\N	{}
206465	1883357780844794188	1	0	200074	\N	{}
206466	1883357780844794188	1	0	200074	\N	{}
206467	1883357780844794188	1	0	200074	\N	{}
206468	1883357780844794188	1	0	200074	\N	{}
206469	1883357780844794188	1	0	200074	\N	{}
206470	1883357780844794188	1	0	200074	\N	{}
206471	1883357780844794188	1	0	200074	\N	{}
206472	1883357780844794188	1	0	200074	\N	{}
206473	1883357780844794188	1	0	200074	\N	{}
206474	1883357780844794188	1	0	200074	\N	{}
206475	1883357780844794188	1	0	200074	\N	{}
206476	1883357780844794188	1	0	200074	\N	{}
206477	1883357780844794188	1	0	200074	\N	{}
206478	1883357780844794188	1	0	200074	\N	{}
206479	1883357780844794188	1	0	200074	\N	{}
206480	1883357780844794188	1	0	200074	\N	{}
206481	1883357780844794188	1	0	200074	\N	{}
206482	1883357780844794188	1	0	200074	\N	{}
206483	1883357780844794188	1	0	200074	\N	{}
206484	1883357780844794188	1	0	200074	\N	{}
206485	1883357780844794188	1	0	200074	\N	{}
206486	1883357780844794188	1	0	200074	\N	{}
206487	1883357780844794188	1	0	200074	\N	{}
206488	1883357780844794188	1	0	200074	\N	{}
206489	1883357780844794188	1	0	200074	\N	{}
206490	1883357780844794188	1	0	200074	\N	{}
206491	1883357780844794188	1	0	200074	\N	{}
206492	1883357780844794188	1	0	200074	\N	{}
206493	1883357780844794188	1	0	200074	\N	{}
206494	1883357780844794188	1	0	200074	\N	{}
206495	1883357780844794188	1	0	200074	\N	{}
206496	1883357780844794188	1	0	200074	\N	{}
206497	1883357780844794188	1	0	200074	\N	{}
206498	1883357780844794188	1	0	200074	\N	{}
206499	1883357780844794188	1	0	200074	\N	{}
206500	1883357780844794188	1	0	200074	\N	{}
206501	1883357780844794188	1	0	200074	\N	{}
206502	1883357780844794188	1	0	200074	\N	{}
206503	1883357780844794188	1	0	200074	\N	{}
206504	1883357780844794188	1	0	200074	\N	{}
206505	1883357780844794188	1	0	200074	\N	{}
206506	1883357780844794188	1	0	200074	\N	{}
206507	1883357780844794188	1	0	200074	\N	{}
206508	1883357780844794188	1	0	200074	\N	{}
206509	1883357780844794188	1	0	200074	\N	{}
206510	1883357780844794188	1	0	200074	\N	{}
206511	1883357780844794188	1	0	200074	\N	{}
206512	1883357780844794188	1	0	200074	\N	{}
206513	1883357780844794188	1	0	200074	\N	{}
206514	1883357780844794188	1	0	200074	\N	{}
206515	1883357780844794188	1	0	200074	\N	{}
206516	1883357780844794188	1	0	200074	\N	{}
206517	1883357780844794188	1	0	200074	\N	{}
206518	1883357780844794188	1	0	200074	\N	{}
206519	1883357780844794188	1	0	200074	\N	{}
206520	1883357780844794188	1	0	200074	\N	{}
206521	1883357780844794188	1	0	200074	\N	{}
206522	1883357780844794188	1	0	200074	\N	{}
206523	1883357780844794188	1	0	200074	\N	{}
206524	1883357780844794188	1	0	200074	\N	{}
206525	1883357780844794188	1	0	200074	\N	{}
206526	1883357780844794188	1	0	200074	\N	{}
206527	1883357780844794188	1	0	200074	\N	{}
206528	1883357780844794188	1	0	200074	\N	{}
206529	1883357780844794188	1	0	200074	\N	{}
206530	1883357780844794188	1	0	200074	\N	{}
206531	1883357780844794188	1	0	200074	\N	{}
206532	1883357780844794188	1	0	200074	\N	{}
206533	1883357780844794188	1	0	200074	\N	{}
206534	1883357780844794188	1	0	200074	\N	{}
206535	1883357780844794188	1	0	200074	\N	{}
206536	1883357780844794188	1	0	200074	\N	{}
206537	1883357780844794188	1	0	200074	\N	{}
206538	1883357780844794188	1	0	200074	\N	{}
206539	1883357780844794188	1	0	200074	\N	{}
206540	1883357780844794188	1	0	200074	\N	{}
206541	1883357780844794188	1	0	200074	\N	{}
206542	1883357780844794188	1	0	200074	\N	{}
206543	1883357780844794188	1	0	200074	\N	{}
206544	1883357780844794188	1	0	200074	\N	{}
206545	1883357780844794188	1	0	200074	\N	{}
206546	1883357780844794188	1	0	200074	\N	{}
206547	1883357780844794188	1	0	200074	\N	{}
206548	1883357780844794188	1	0	200074	\N	{}
206549	1883357780844794188	1	0	200074	\N	{}
206550	1883357780844794188	1	0	200074	\N	{}
206551	1883357780844794188	1	0	200074	\N	{}
206552	1883357780844794188	1	0	200074	\N	{}
206553	1883357780844794188	1	0	200074	\N	{}
206554	1883357780844794188	1	0	200074	\N	{}
206555	1883357780844794188	1	0	200074	\N	{}
206556	1883357780844794188	1	0	200074	\N	{}
206557	1883357780844794188	1	0	200074	\N	{}
206558	1883357780844794188	1	0	200074	\N	{}
206559	1883357780844794188	1	0	200074	\N	{}
206560	1883357780844794188	1	0	200074	\N	{}
206561	1883357780844794188	1	0	200074	\N	{}
206562	1883357780844794188	1	0	200074	\N	{}
206563	1883357780844794188	1	0	200074	\N	{}
206564	1883357780844794188	1	0	200074	\N	{}
206565	1883357780844794188	1	0	200074	\N	{}
206566	1883357780844794188	1	0	200074	\N	{}
206567	1883357780844794188	1	0	200074	\N	{}
206568	1883357780844794188	1	0	200074	\N	{}
206569	1883357780844794188	1	0	200074	\N	{}
206570	1883357780844794188	1	0	200074	\N	{}
206571	1883357780844794188	1	0	200074	\N	{}
206572	1883357780844794188	1	0	200074	\N	{}
206573	1883357780844794188	1	0	200074	\N	{}
206574	1883357780844794188	1	0	200074	\N	{}
206575	1883357780844794188	1	0	200074	\N	{}
206576	1883357780844794188	1	0	200074	\N	{}
206577	1883357780844794188	1	0	200074	\N	{}
206578	1883357780844794188	1	0	200074	\N	{}
206579	1883357780844794188	1	0	200074	\N	{}
206580	1883357780844794188	1	0	200074	\N	{}
206581	1883357780844794188	1	0	200074	\N	{}
206582	1883357780844794188	1	0	200074	\N	{}
206583	1883357780844794188	1	0	200074	\N	{}
206584	1883357780844794188	1	0	200074	\N	{}
206585	1883357780844794188	1	0	200074	\N	{}
206586	1883357780844794188	1	0	200074	\N	{}
206587	1883357780844794188	1	0	200074	\N	{}
206588	1883357780844794188	1	0	200074	\N	{}
206589	1883357780844794188	1	0	200074	\N	{}
206590	1883357780844794188	1	0	200074	\N	{}
206591	1883357780844794188	1	0	200074	\N	{}
206592	1883357780844794188	1	0	200074	\N	{}
206593	1883357780844794188	1	0	200074	\N	{}
206594	1883357780844794188	1	0	200074	\N	{}
206595	1883357780844794188	1	0	200074	\N	{}
206596	1883357780844794188	1	0	200074	\N	{}
206597	1883357780844794188	1	0	200074	\N	{}
206598	1883357780844794188	1	0	200074	\N	{}
206599	1883357780844794188	1	0	200074	\N	{}
206600	1883357780844794188	1	0	200074	\N	{}
206601	1883357780844794188	1	0	200074	\N	{}
206602	1883357780844794188	1	0	200074	\N	{}
206603	1883357780844794188	1	0	200074	\N	{}
206604	1883357780844794188	1	0	200074	\N	{}
206605	1883357780844794188	1	0	200074	\N	{}
206606	1883357780844794188	1	0	200074	\N	{}
206607	1883357780844794188	1	0	200074	\N	{}
206608	1883357780844794188	1	0	200074	\N	{}
206609	1883357780844794188	1	0	200074	\N	{}
206610	1883357780844794188	1	0	200074	\N	{}
206611	1883357780844794188	1	0	200074	\N	{}
206612	1883357780844794188	1	0	200074	\N	{}
206613	1883357780844794188	1	0	200074	\N	{}
206614	1883357780844794188	1	0	200074	\N	{}
206615	1883357780844794188	1	0	200074	\N	{}
206616	1883357780844794188	1	0	200074	\N	{}
206617	1883357780844794188	1	0	200074	\N	{}
206618	1883357780844794188	1	0	200074	\N	{}
206619	1883357780844794188	1	0	200074	\N	{}
206620	1883357780844794188	1	0	200074	\N	{}
206621	1883357780844794188	1	0	200074	\N	{}
206622	1883357780844794188	1	0	200074	\N	{}
206623	1883357780844794188	1	0	200074	\N	{}
206624	1883357780844794188	1	0	200074	\N	{}
206625	1883357780844794188	1	0	200074	\N	{}
206626	1883357780844794188	1	0	200074	\N	{}
206627	1883357780844794188	1	0	200074	\N	{}
206628	1883357780844794188	1	0	200074	\N	{}
206629	1883357780844794188	1	0	200074	\N	{}
206630	1883357780844794188	1	0	200074	\N	{}
206631	1883357780844794188	1	0	200074	\N	{}
206632	1883357780844794188	1	0	200074	\N	{}
206633	1883357780844794188	1	0	200074	\N	{}
206634	1883357780844794188	1	0	200074	\N	{}
206635	1883357780844794188	1	0	200074	\N	{}
206636	1883357780844794188	1	0	200074	\N	{}
206637	1883357780844794188	1	0	200074	\N	{}
206638	1883357780844794188	1	0	200074	\N	{}
206639	1883357780844794188	1	0	200074	\N	{}
206640	1883357780844794188	1	0	200074	\N	{}
206641	1883357780844794188	1	0	200074	\N	{}
206642	1883357780844794188	1	0	200074	\N	{}
206643	1883357780844794188	1	0	200074	\N	{}
206644	1883357780844794188	1	0	200074	\N	{}
206645	1883357780844794188	1	0	200074	\N	{}
206646	1883357780844794188	1	0	200074	\N	{}
206647	1883357780844794188	1	0	200074	\N	{}
206648	1883357780844794188	1	0	200074	\N	{}
206649	1883357780844794188	1	0	200074	\N	{}
206650	1883357780844794188	1	0	200074	\N	{}
206651	1883357780844794188	1	0	200074	\N	{}
206652	1883357780844794188	1	0	200074	\N	{}
206653	1883357780844794188	1	0	200074	\N	{}
206654	1883357780844794188	1	0	200074	\N	{}
206655	1883357780844794188	1	0	200074	\N	{}
206656	1883357780844794188	1	0	200074	\N	{}
206657	1883357780844794188	1	0	200074	\N	{}
206658	1883357780844794188	1	0	200074	\N	{}
206659	1883357780844794188	1	0	200074	\N	{}
206660	1883357780844794188	1	0	200074	\N	{}
206661	1883357780844794188	1	0	200074	\N	{}
206662	1883357780844794188	1	0	200074	\N	{}
206663	1883357780844794188	1	0	200074	\N	{}
206664	1883357780844794188	1	0	200074	\N	{}
206665	1883357780844794188	1	0	200074	\N	{}
206666	1883357780844794188	1	0	200074	\N	{}
206667	1883357780844794188	1	0	200074	\N	{}
206668	1883357780844794188	1	0	200074	\N	{}
206669	1883357780844794188	1	0	200074	\N	{}
206670	1883357780844794188	1	0	200074	\N	{}
206671	1883357780844794188	1	0	200074	\N	{}
206672	1883357780844794188	1	0	200074	\N	{}
206673	1883357780844794188	1	0	200074	\N	{}
206674	1883357780844794188	1	0	200074	\N	{}
206675	1883357780844794188	1	0	200074	\N	{}
206676	1883357780844794188	1	0	200074	\N	{}
206677	1883357780844794188	1	0	200074	\N	{}
206678	1883357780844794188	1	0	200074	\N	{}
206679	1883357780844794188	1	0	200074	\N	{}
206680	1883357780844794188	1	0	200074	\N	{}
206681	1883357780844794188	1	0	200074	\N	{}
206682	1883357780844794188	1	0	200074	\N	{}
206683	1883357780844794188	1	0	200074	\N	{}
206684	1883357780844794188	1	0	200074	\N	{}
206685	1883357780844794188	1	0	200074	\N	{}
206686	1883357780844794188	1	0	200074	\N	{}
206687	1883357780844794188	1	0	200074	\N	{}
206688	1883357780844794188	1	0	200074	\N	{}
206689	1883357780844794188	1	0	200074	\N	{}
206690	1883357780844794188	1	0	200074	\N	{}
206691	1883357780844794188	1	0	200074	\N	{}
206692	1883357780844794188	1	0	200074	\N	{}
206693	1883357780844794188	1	0	200074	\N	{}
206694	1883357780844794188	1	0	200074	\N	{}
206695	1883357780844794188	1	0	200074	\N	{}
206696	1883357780844794188	1	0	200074	\N	{}
206697	1883357780844794188	1	0	200074	\N	{}
206698	1883357780844794188	1	0	200074	\N	{}
206699	1883357780844794188	1	0	200074	\N	{}
206700	1883357780844794188	1	0	200074	\N	{}
206701	1883357780844794188	1	0	200074	\N	{}
206702	1883357780844794188	1	0	200074	\N	{}
206703	1883357780844794188	1	0	200074	\N	{}
206704	1883357780844794188	1	0	200074	\N	{}
206705	1883357780844794188	1	0	200074	\N	{}
206706	1883357780844794188	1	0	200074	\N	{}
206707	1883357780844794188	1	0	200074	\N	{}
206708	1883357780844794188	1	0	200074	\N	{}
206709	1883357780844794188	1	0	200074	\N	{}
206710	1883357780844794188	1	0	200074	\N	{}
206711	1883357780844794188	1	0	200074	\N	{}
206712	1883357780844794188	1	0	200074	\N	{}
206713	1883357780844794188	1	0	200074	\N	{}
206714	1883357780844794188	1	0	200074	\N	{}
206715	1883357780844794188	1	0	200074	\N	{}
206716	1883357780844794188	1	0	200074	\N	{}
206717	1883357780844794188	1	0	200074	\N	{}
206718	1883357780844794188	1	0	200074	\N	{}
206719	1883357780844794188	1	0	200074	\N	{}
206720	1883357780844794188	1	0	200074	\N	{}
206721	1883357780844794188	1	0	200074	\N	{}
206722	1883357780844794188	1	0	200074	\N	{}
206723	1883357780844794188	1	0	200074	\N	{}
206724	1883357780844794188	1	0	200074	\N	{}
206725	1883357780844794188	1	0	200074	\N	{}
206726	1883357780844794188	1	0	200074	\N	{}
206727	1883357780844794188	1	0	200074	\N	{}
206728	1883357780844794188	1	0	200074	\N	{}
206729	1883357780844794188	1	0	200074	\N	{}
206730	1883357780844794188	1	0	200074	\N	{}
206731	1883357780844794188	1	0	200074	\N	{}
206732	1883357780844794188	1	0	200074	\N	{}
206733	1883357780844794188	1	0	200074	\N	{}
206734	1883357780844794188	1	0	200074	\N	{}
206735	1883357780844794188	1	0	200074	\N	{}
206736	1883357780844794188	1	0	200074	\N	{}
206737	1883357780844794188	1	0	200074	\N	{}
206738	1883357780844794188	1	0	200074	\N	{}
206739	1883357780844794188	1	0	200074	\N	{}
206740	1883357780844794188	1	0	200074	\N	{}
206741	1883357780844794188	1	0	200074	\N	{}
206742	1883357780844794188	1	0	200074	\N	{}
206743	1883357780844794188	1	0	200074	\N	{}
206744	1883357780844794188	1	0	200074	\N	{}
206745	1883357780844794188	1	0	200074	\N	{}
206746	1883357780844794188	1	0	200074	\N	{}
206747	1883357780844794188	1	0	200074	\N	{}
206748	1883357780844794188	1	0	200074	\N	{}
206749	1883357780844794188	1	0	200074	\N	{}
206750	1883357780844794188	1	0	200074	\N	{}
206751	1883357780844794188	1	0	200074	\N	{}
206752	1883357780844794188	1	0	200074	\N	{}
206753	1883357780844794188	1	0	200074	\N	{}
206754	1883357780844794188	1	0	200074	\N	{}
206755	1883357780844794188	1	0	200074	\N	{}
206756	1883357780844794188	1	0	200074	\N	{}
206757	1883357780844794188	1	0	200074	\N	{}
206758	1883357780844794188	1	0	200074	\N	{}
206759	1883357780844794188	1	0	200074	\N	{}
206760	1883357780844794188	1	0	200074	\N	{}
206761	1883357780844794188	1	0	200074	\N	{}
206762	1883357780844794188	1	0	200074	\N	{}
206763	1883357780844794188	1	0	200074	\N	{}
206764	1883357780844794188	1	0	200074	\N	{}
206765	1883357780844794188	1	0	200074	\N	{}
206766	1883357780844794188	1	0	200074	\N	{}
206767	1883357780844794188	1	0	200074	\N	{}
206768	1883357780844794188	1	0	200074	\N	{}
206769	1883357780844794188	1	0	200074	\N	{}
206770	1883357780844794188	1	0	200074	\N	{}
206771	1883357780844794188	1	0	200074	\N	{}
206772	1883357780844794188	1	0	200074	\N	{}
206773	1883357780844794188	1	0	200074	\N	{}
206774	1883357780844794188	1	0	200074	\N	{}
206775	1883357780844794188	1	0	200074	\N	{}
206776	1883357780844794188	1	0	200074	\N	{}
206777	1883357780844794188	1	0	200074	\N	{}
206778	1883357780844794188	1	0	200074	\N	{}
206779	1883357780844794188	1	0	200074	\N	{}
206780	1883357780844794188	1	0	200074	\N	{}
206781	1883357780844794188	1	0	200074	\N	{}
206782	1883357780844794188	1	0	200074	\N	{}
206783	1883357780844794188	1	0	200074	\N	{}
206784	1883357780844794188	1	0	200074	\N	{}
206785	1883357780844794188	1	0	200074	\N	{}
206786	1883357780844794188	1	0	200074	\N	{}
206787	1883357780844794188	1	0	200074	\N	{}
206788	1883357780844794188	1	0	200074	\N	{}
206789	1883357780844794188	1	0	200074	\N	{}
206790	1883357780844794188	1	0	200074	\N	{}
206791	1883357780844794188	1	0	200074	\N	{}
206792	1883357780844794188	1	0	200074	\N	{}
206793	1883357780844794188	1	0	200074	\N	{}
206794	1883357780844794188	1	0	200074	\N	{}
206795	1883357780844794188	1	0	200074	\N	{}
206796	1883357780844794188	1	0	200074	\N	{}
206797	1883357780844794188	1	0	200074	\N	{}
206798	1883357780844794188	1	0	200074	\N	{}
206799	1883357780844794188	1	0	200074	\N	{}
206800	1883357780844794188	1	0	200074	\N	{}
206801	1883357780844794188	1	0	200074	\N	{}
206802	1883357780844794188	1	0	200074	\N	{}
206803	1883357780844794188	1	0	200074	\N	{}
206804	1883357780844794188	1	0	200074	\N	{}
206805	1883357780844794188	1	0	200074	\N	{}
206806	1883357780844794188	1	0	200074	\N	{}
206807	1883357780844794188	1	0	200074	\N	{}
206808	1883357780844794188	1	0	200074	\N	{}
206809	1883357780844794188	1	0	200074	\N	{}
206810	1883357780844794188	1	0	200074	\N	{}
206811	1883357780844794188	1	0	200074	\N	{}
206812	1883357780844794188	1	0	200074	\N	{}
206813	1883357780844794188	1	0	200074	\N	{}
206814	1883357780844794188	1	0	200074	\N	{}
206815	1883357780844794188	1	0	200074	\N	{}
206816	1883357780844794188	1	0	200074	\N	{}
206817	1883357780844794188	1	0	200074	\N	{}
206818	1883357780844794188	1	0	200074	\N	{}
206819	1883357780844794188	1	0	200074	\N	{}
206820	1883357780844794188	1	0	200074	\N	{}
206821	1883357780844794188	1	0	200074	\N	{}
206822	1883357780844794188	1	0	200074	\N	{}
206823	1883357780844794188	1	0	200074	\N	{}
206824	1883357780844794188	1	0	200074	\N	{}
206825	1883357780844794188	1	0	200074	\N	{}
206826	1883357780844794188	1	0	200074	\N	{}
206827	1883357780844794188	1	0	200074	\N	{}
206828	1883357780844794188	1	0	200074	\N	{}
206829	1883357780844794188	1	0	200074	\N	{}
206830	1883357780844794188	1	0	200074	\N	{}
206831	1883357780844794188	1	0	200074	\N	{}
206832	1883357780844794188	1	0	200074	\N	{}
206833	1883357780844794188	1	0	200074	\N	{}
206834	1883357780844794188	1	0	200074	\N	{}
206835	1883357780844794188	1	0	200074	\N	{}
206836	1883357780844794188	1	0	200074	\N	{}
206837	1883357780844794188	1	0	200074	\N	{}
206838	1883357780844794188	1	0	200074	\N	{}
206839	1883357780844794188	1	0	200074	\N	{}
206840	1883357780844794188	1	0	200074	\N	{}
206841	1883357780844794188	1	0	200074	\N	{}
206842	1883357780844794188	1	0	200074	\N	{}
206843	1883357780844794188	1	0	200074	\N	{}
206844	1883357780844794188	1	0	200074	\N	{}
206845	1883357780844794188	1	0	200074	\N	{}
206846	1883357780844794188	1	0	200074	\N	{}
206847	1883357780844794188	1	0	200074	\N	{}
206848	1883357780844794188	1	0	200074	\N	{}
206849	1883357780844794188	1	0	200074	\N	{}
206850	1883357780844794188	1	0	200074	\N	{}
206851	1883357780844794188	1	0	200074	\N	{}
206852	1883357780844794188	1	0	200074	\N	{}
206853	1883357780844794188	1	0	200074	\N	{}
206854	1883357780844794188	1	0	200074	\N	{}
206855	1883357780844794188	1	0	200074	\N	{}
206856	1883357780844794188	1	0	200074	\N	{}
206857	1883357780844794188	1	0	200074	\N	{}
206858	1883357780844794188	1	0	200074	\N	{}
206859	1883357780844794188	1	0	200074	\N	{}
206860	1883357780844794188	1	0	200074	\N	{}
206861	1883357780844794188	1	0	200074	\N	{}
206862	1883357780844794188	1	0	200074	\N	{}
206863	1883357780844794188	1	0	200074	\N	{}
206864	1883357780844794188	1	0	200074	\N	{}
206865	1883357780844794188	1	0	200074	\N	{}
206866	1883357780844794188	1	0	200074	\N	{}
206867	1883357780844794188	1	0	200074	\N	{}
206868	1883357780844794188	1	0	200074	\N	{}
206869	1883357780844794188	1	0	200074	\N	{}
206870	1883357780844794188	1	0	200074	\N	{}
206871	1883357780844794188	1	0	200074	\N	{}
206872	1883357780844794188	1	0	200074	\N	{}
206873	1883357780844794188	1	0	200074	\N	{}
206874	1883357780844794188	1	0	200074	\N	{}
206875	1883357780844794188	1	0	200074	\N	{}
206876	1883357780844794188	1	0	200074	\N	{}
206877	1883357780844794188	1	0	200074	\N	{}
206878	1883357780844794188	1	0	200074	\N	{}
206879	1883357780844794188	1	0	200074	\N	{}
206880	1883357780844794188	1	0	200074	\N	{}
206881	1883357780844794188	1	0	200074	\N	{}
206882	1883357780844794188	1	0	200074	\N	{}
206883	1883357780844794188	1	0	200074	\N	{}
206884	1883357780844794188	1	0	200074	\N	{}
206885	1883357780844794188	1	0	200074	\N	{}
206886	1883357780844794188	1	0	200074	\N	{}
206887	1883357780844794188	1	0	200074	\N	{}
206888	1883357780844794188	1	0	200074	\N	{}
206889	1883357780844794188	1	0	200074	\N	{}
206890	1883357780844794188	1	0	200074	\N	{}
206891	1883357780844794188	1	0	200074	\N	{}
206892	1883357780844794188	1	0	200074	\N	{}
206893	1883357780844794188	1	0	200074	\N	{}
206894	1883357780844794188	1	0	200074	\N	{}
206895	1883357780844794188	1	0	200074	\N	{}
206896	1883357780844794188	1	0	200074	\N	{}
206897	1883357780844794188	1	0	200074	\N	{}
206898	1883357780844794188	1	0	200074	\N	{}
206899	1883357780844794188	1	0	200074	\N	{}
206900	1883357780844794188	1	0	200074	\N	{}
206901	1883357780844794188	1	0	200074	\N	{}
206902	1883357780844794188	1	0	200074	\N	{}
206903	1883357780844794188	1	0	200074	\N	{}
206904	1883357780844794188	1	0	200074	\N	{}
206905	1883357780844794188	1	0	200074	\N	{}
206906	1883357780844794188	1	0	200074	\N	{}
206907	1883357780844794188	1	0	200074	\N	{}
206908	1883357780844794188	1	0	200074	\N	{}
206909	1883357780844794188	1	0	200074	\N	{}
206910	1883357780844794188	1	0	200074	\N	{}
206911	1883357780844794188	1	0	200074	\N	{}
206912	1883357780844794188	1	0	200074	\N	{}
206913	1883357780844794188	1	0	200074	\N	{}
206914	1883357780844794188	1	0	200074	\N	{}
206915	1883357780844794188	1	0	200074	\N	{}
206916	1883357780844794188	1	0	200074	\N	{}
206917	1883357780844794188	1	0	200074	\N	{}
206918	1883357780844794188	1	0	200074	\N	{}
206919	1883357780844794188	1	0	200074	\N	{}
206920	1883357780844794188	1	0	200074	\N	{}
206921	1883357780844794188	1	0	200074	\N	{}
206922	1883357780844794188	1	0	200074	\N	{}
206923	1883357780844794188	1	0	200074	\N	{}
206924	1883357780844794188	1	0	200074	\N	{}
206925	1883357780844794188	1	0	200074	\N	{}
206926	1883357780844794188	1	0	200074	\N	{}
206927	1883357780844794188	1	0	200074	\N	{}
206928	1883357780844794188	1	0	200074	\N	{}
206929	1883357780844794188	1	0	200074	\N	{}
206930	1883357780844794188	1	0	200074	\N	{}
206931	1883357780844794188	1	0	200074	\N	{}
206932	1883357780844794188	1	0	200074	\N	{}
206933	1883357780844794188	1	0	200074	\N	{}
206934	1883357780844794188	1	0	200074	\N	{}
206935	1883357780844794188	1	0	200074	\N	{}
206936	1883357780844794188	1	0	200074	\N	{}
206937	1883357780844794188	1	0	200074	\N	{}
206938	1883357780844794188	1	0	200074	\N	{}
206939	1883357780844794188	1	0	200074	\N	{}
206940	1883357780844794188	1	0	200074	\N	{}
206941	1883357780844794188	1	0	200074	\N	{}
206942	1883357780844794188	1	0	200074	\N	{}
206943	1883357780844794188	1	0	200074	\N	{}
206944	1883357780844794188	1	0	200074	\N	{}
206945	1883357780844794188	1	0	200074	\N	{}
206946	1883357780844794188	1	0	200074	\N	{}
206947	1883357780844794188	1	0	200074	\N	{}
206948	1883357780844794188	1	0	200074	\N	{}
206949	1883357780844794188	1	0	200074	\N	{}
206950	1883357780844794188	1	0	200074	\N	{}
206951	1883357780844794188	1	0	200074	\N	{}
206952	1883357780844794188	1	0	200074	\N	{}
206953	1883357780844794188	1	0	200074	\N	{}
206954	1883357780844794188	1	0	200074	\N	{}
206955	1883357780844794188	1	0	200074	\N	{}
206956	1883357780844794188	1	0	200074	\N	{}
206957	1883357780844794188	1	0	200074	\N	{}
206958	1883357780844794188	1	0	200074	\N	{}
206959	1883357780844794188	1	0	200074	\N	{}
206960	1883357780844794188	1	0	200074	\N	{}
206961	1883357780844794188	1	0	200074	\N	{}
206962	1883357780844794188	1	0	200074	\N	{}
206963	1883357780844794188	1	0	200074	\N	{}
206964	1883357780844794188	1	0	200074	\N	{}
206965	1883357780844794188	1	0	200074	\N	{}
206966	1883357780844794188	1	0	200074	\N	{}
206967	1883357780844794188	1	0	200074	\N	{}
206968	1883357780844794188	1	0	200074	\N	{}
206969	1883357780844794188	1	0	200074	\N	{}
206970	1883357780844794188	1	0	200074	\N	{}
206971	1883357780844794188	1	0	200074	\N	{}
206972	1883357780844794188	1	0	200074	\N	{}
206973	1883357780844794188	1	0	200074	\N	{}
206974	1883357780844794188	1	0	200074	\N	{}
206975	1883357780844794188	1	0	200074	\N	{}
206976	1883357780844794188	1	0	200074	\N	{}
206977	1883357780844794188	1	0	200074	\N	{}
206978	1883357780844794188	1	0	200074	\N	{}
206979	1883357780844794188	1	0	200074	\N	{}
206980	1883357780844794188	1	0	200074	\N	{}
206981	1883357780844794188	1	0	200074	\N	{}
206982	1883357780844794188	1	0	200074	\N	{}
206983	1883357780844794188	1	0	200074	\N	{}
206984	1883357780844794188	1	0	200074	\N	{}
206985	1883357780844794188	1	0	200074	\N	{}
206986	1883357780844794188	1	0	200074	\N	{}
206987	1883357780844794188	1	0	200074	\N	{}
206988	1883357780844794188	1	0	200074	\N	{}
206989	1883357780844794188	1	0	200074	\N	{}
206990	1883357780844794188	1	0	200074	\N	{}
206991	1883357780844794188	1	0	200074	\N	{}
206992	1883357780844794188	1	0	200074	\N	{}
206993	1883357780844794188	1	0	200074	\N	{}
206994	1883357780844794188	1	0	200074	\N	{}
206995	1883357780844794188	1	0	200074	\N	{}
206996	1883357780844794188	1	0	200074	\N	{}
206997	1883357780844794188	1	0	200074	\N	{}
206998	1883357780844794188	1	0	200074	\N	{}
206999	1883357780844794188	1	0	200074	\N	{}
207000	1883357780844794188	1	0	200074	\N	{}
207001	1883357780844794188	1	0	200074	\N	{}
207002	1883357780844794188	1	0	200074	\N	{}
207003	1883357780844794188	1	0	200074	\N	{}
207004	1883357780844794188	1	0	200074	\N	{}
207005	1883357780844794188	1	0	200074	\N	{}
207006	1883357780844794188	1	0	200074	\N	{}
207007	1883357780844794188	1	0	200074	\N	{}
207008	1883357780844794188	1	0	200074	\N	{}
207009	1883357780844794188	1	0	200074	\N	{}
207010	1883357780844794188	1	0	200074	\N	{}
207011	1883357780844794188	1	0	200074	\N	{}
207012	1883357780844794188	1	0	200074	\N	{}
207013	1883357780844794188	1	0	200074	\N	{}
207014	1883357780844794188	1	0	200074	\N	{}
207015	1883357780844794188	1	0	200074	\N	{}
207016	1883357780844794188	1	0	200074	\N	{}
207017	1883357780844794188	1	0	200074	\N	{}
207018	1883357780844794188	1	0	200074	\N	{}
207019	1883357780844794188	1	0	200074	\N	{}
207020	1883357780844794188	1	0	200074	\N	{}
207021	1883357780844794188	1	0	200074	\N	{}
207022	1883357780844794188	1	0	200074	\N	{}
207023	1883357780844794188	1	0	200074	\N	{}
207024	1883357780844794188	1	0	200074	\N	{}
207025	1883357780844794188	1	0	200074	\N	{}
207026	1883357780844794188	1	0	200074	\N	{}
207027	1883357780844794188	1	0	200074	\N	{}
207028	1883357780844794188	1	0	200074	\N	{}
207029	1883357780844794188	1	0	200074	\N	{}
207030	1883357780844794188	1	0	200074	\N	{}
207031	1883357780844794188	1	0	200074	\N	{}
207032	1883357780844794188	1	0	200074	\N	{}
207033	1883357780844794188	1	0	200074	\N	{}
207034	1883357780844794188	1	0	200074	\N	{}
207035	1883357780844794188	1	0	200074	\N	{}
207036	1883357780844794188	1	0	200074	\N	{}
207037	1883357780844794188	1	0	200074	\N	{}
207038	1883357780844794188	1	0	200074	\N	{}
207039	1883357780844794188	1	0	200074	\N	{}
207040	1883357780844794188	1	0	200074	\N	{}
207041	1883357780844794188	1	0	200074	\N	{}
207042	1883357780844794188	1	0	200074	\N	{}
207043	1883357780844794188	1	0	200074	\N	{}
207044	1883357780844794188	1	0	200074	\N	{}
207045	1883357780844794188	1	0	200074	\N	{}
207046	1883357780844794188	1	0	200074	\N	{}
207047	1883357780844794188	1	0	200074	\N	{}
207048	1883357780844794188	1	0	200074	\N	{}
207049	1883357780844794188	1	0	200074	\N	{}
207050	1883357780844794188	1	0	200074	\N	{}
207051	1883357780844794188	1	0	200074	\N	{}
207052	1883357780844794188	1	0	200074	\N	{}
207053	1883357780844794188	1	0	200074	\N	{}
207054	1883357780844794188	1	0	200074	\N	{}
207055	1883357780844794188	1	0	200074	\N	{}
207056	1883357780844794188	1	0	200074	\N	{}
207057	1883357780844794188	1	0	200074	\N	{}
207058	1883357780844794188	1	0	200074	\N	{}
207059	1883357780844794188	1	0	200074	\N	{}
207060	1883357780844794188	1	0	200074	\N	{}
207061	1883357780844794188	1	0	200074	\N	{}
207062	1883357780844794188	1	0	200074	\N	{}
207063	1883357780844794188	1	0	200074	\N	{}
207064	1883357780844794188	1	0	200074	\N	{}
207065	1883357780844794188	1	0	200074	\N	{}
207066	1883357780844794188	1	0	200074	\N	{}
207067	1883357780844794188	1	0	200074	\N	{}
207068	1883357780844794188	1	0	200074	\N	{}
207069	1883357780844794188	1	0	200074	\N	{}
207070	1883357780844794188	1	0	200074	\N	{}
207071	1883357780844794188	1	0	200074	\N	{}
207072	1883357780844794188	1	0	200074	\N	{}
207073	1883357780844794188	1	0	200074	\N	{}
207074	1883357780844794188	1	0	200074	\N	{}
207075	1883357780844794188	1	0	200074	\N	{}
207076	1883357780844794188	1	0	200074	\N	{}
207077	1883357780844794188	1	0	200074	\N	{}
207078	1883357780844794188	1	0	200074	\N	{}
207079	1883357780844794188	1	0	200074	\N	{}
207080	1883357780844794188	1	0	200074	\N	{}
207081	1883357780844794188	1	0	200074	\N	{}
207082	1883357780844794188	1	0	200074	\N	{}
207083	1883357780844794188	1	0	200074	\N	{}
207084	1883357780844794188	1	0	200074	\N	{}
207085	1883357780844794188	1	0	200074	\N	{}
207086	1883357780844794188	1	0	200074	\N	{}
207087	1883357780844794188	1	0	200074	\N	{}
207088	1883357780844794188	1	0	200074	\N	{}
207089	1883357780844794188	1	0	200074	\N	{}
207090	1883357780844794188	1	0	200074	\N	{}
207091	1883357780844794188	1	0	200074	\N	{}
207092	1883357780844794188	1	0	200074	\N	{}
207093	1883357780844794188	1	0	200074	\N	{}
207094	1883357780844794188	1	0	200074	\N	{}
207095	1883357780844794188	1	0	200074	\N	{}
207096	1883357780844794188	1	0	200074	\N	{}
207097	1883357780844794188	1	0	200074	\N	{}
207098	1883357780844794188	1	0	200074	\N	{}
207099	1883357780844794188	1	0	200074	\N	{}
207100	1883357780844794188	1	0	200074	\N	{}
207101	1883357780844794188	1	0	200074	\N	{}
207102	1883357780844794188	1	0	200074	\N	{}
207103	1883357780844794188	1	0	200074	\N	{}
207104	1883357780844794188	1	0	200074	\N	{}
207105	1883357780844794188	1	0	200074	\N	{}
207106	1883357780844794188	1	0	200074	\N	{}
207107	1883357780844794188	1	0	200074	\N	{}
207108	1883357780844794188	1	0	200074	\N	{}
207109	1883357780844794188	1	0	200074	\N	{}
207110	1883357780844794188	1	0	200074	\N	{}
207111	1883357780844794188	1	0	200074	\N	{}
207112	1883357780844794188	1	0	200074	\N	{}
207113	1883357780844794188	1	0	200074	\N	{}
207114	1883357780844794188	1	0	200074	\N	{}
207115	1883357780844794188	1	0	200074	\N	{}
207116	1883357780844794188	1	0	200074	\N	{}
207117	1883357780844794188	1	0	200074	\N	{}
207118	1883357780844794188	1	0	200074	\N	{}
207119	1883357780844794188	1	0	200074	\N	{}
207120	1883357780844794188	1	0	200074	\N	{}
207121	1883357780844794188	1	0	200074	\N	{}
207122	1883357780844794188	1	0	200074	\N	{}
207123	1883357780844794188	1	0	200074	\N	{}
207124	1883357780844794188	1	0	200074	\N	{}
207125	1883357780844794188	1	0	200074	\N	{}
207126	1883357780844794188	1	0	200074	\N	{}
207127	1883357780844794188	1	0	200074	\N	{}
207128	1883357780844794188	1	0	200074	\N	{}
207129	1883357780844794188	1	0	200074	\N	{}
207130	1883357780844794188	1	0	200074	\N	{}
207131	1883357780844794188	1	0	200074	\N	{}
207132	1883357780844794188	1	0	200074	\N	{}
207133	1883357780844794188	1	0	200074	\N	{}
207134	1883357780844794188	1	0	200074	\N	{}
207135	1883357780844794188	1	0	200074	\N	{}
207136	1883357780844794188	1	0	200074	\N	{}
207137	1883357780844794188	1	0	200074	\N	{}
207138	1883357780844794188	1	0	200074	\N	{}
207139	1883357780844794188	1	0	200074	\N	{}
207140	1883357780844794188	1	0	200074	\N	{}
207141	1883357780844794188	1	0	200074	\N	{}
207142	1883357780844794188	1	0	200074	\N	{}
207143	1883357780844794188	1	0	200074	\N	{}
207144	1883357780844794188	1	0	200074	\N	{}
207145	1883357780844794188	1	0	200074	\N	{}
207146	1883357780844794188	1	0	200074	\N	{}
207147	1883357780844794188	1	0	200074	\N	{}
207148	1883357780844794188	1	0	200074	\N	{}
207149	1883357780844794188	1	0	200074	\N	{}
207150	1883357780844794188	1	0	200074	\N	{}
207151	1883357780844794188	1	0	200074	\N	{}
207152	1883357780844794188	1	0	200074	\N	{}
207153	1883357780844794188	1	0	200074	\N	{}
207154	1883357780844794188	1	0	200074	\N	{}
207155	1883357780844794188	1	0	200074	\N	{}
207156	1883357780844794188	1	0	200074	\N	{}
207157	1883357780844794188	1	0	200074	\N	{}
207158	1883357780844794188	1	0	200074	\N	{}
207159	1883357780844794188	1	0	200074	\N	{}
207160	1883357780844794188	1	0	200074	\N	{}
207161	1883357780844794188	1	0	200074	\N	{}
207162	1883357780844794188	1	0	200074	\N	{}
207163	1883357780844794188	1	0	200074	\N	{}
207164	1883357780844794188	1	0	200074	\N	{}
207165	1883357780844794188	1	0	200074	\N	{}
207166	1883357780844794188	1	0	200074	\N	{}
207167	1883357780844794188	1	0	200074	\N	{}
207168	1883357780844794188	1	0	200074	\N	{}
207169	1883357780844794188	1	0	200074	\N	{}
207170	1883357780844794188	1	0	200074	\N	{}
207171	1883357780844794188	1	0	200074	\N	{}
207172	1883357780844794188	1	0	200074	\N	{}
207173	1883357780844794188	1	0	200074	\N	{}
207174	1883357780844794188	1	0	200074	\N	{}
207175	1883357780844794188	1	0	200074	\N	{}
207176	1883357780844794188	1	0	200074	\N	{}
207177	1883357780844794188	1	0	200074	\N	{}
207178	1883357780844794188	1	0	200074	\N	{}
207179	1883357780844794188	1	0	200074	\N	{}
207180	1883357780844794188	1	0	200074	\N	{}
207181	1883357780844794188	1	0	200074	\N	{}
207182	1883357780844794188	1	0	200074	\N	{}
207183	1883357780844794188	1	0	200074	\N	{}
207184	1883357780844794188	1	0	200074	\N	{}
207185	1883357780844794188	1	0	200074	\N	{}
207186	1883357780844794188	1	0	200074	\N	{}
207187	1883357780844794188	1	0	200074	\N	{}
207188	1883357780844794188	1	0	200074	\N	{}
207189	1883357780844794188	1	0	200074	\N	{}
207190	1883357780844794188	1	0	200074	\N	{}
207191	1883357780844794188	1	0	200074	\N	{}
207192	1883357780844794188	1	0	200074	\N	{}
207193	1883357780844794188	1	0	200074	\N	{}
207194	1883357780844794188	1	0	200074	\N	{}
207195	1883357780844794188	1	0	200074	\N	{}
207196	1883357780844794188	1	0	200074	\N	{}
207197	1883357780844794188	1	0	200074	\N	{}
207198	1883357780844794188	1	0	200074	\N	{}
207199	1883357780844794188	1	0	200074	\N	{}
207200	1883357780844794188	1	0	200074	\N	{}
207201	1883357780844794188	1	0	200074	\N	{}
207202	1883357780844794188	1	0	200074	\N	{}
207203	1883357780844794188	1	0	200074	\N	{}
207204	1883357780844794188	1	0	200074	\N	{}
207205	1883357780844794188	1	0	200074	\N	{}
207206	1883357780844794188	1	0	200074	\N	{}
207207	1883357780844794188	1	0	200074	\N	{}
207208	1883357780844794188	1	0	200074	\N	{}
207209	1883357780844794188	1	0	200074	\N	{}
207210	1883357780844794188	1	0	200074	\N	{}
207211	1883357780844794188	1	0	200074	\N	{}
207212	1883357780844794188	1	0	200074	\N	{}
207213	1883357780844794188	1	0	200074	\N	{}
207214	1883357780844794188	1	0	200074	\N	{}
207215	1883357780844794188	1	0	200074	\N	{}
207216	1883357780844794188	1	0	200074	\N	{}
207217	1883357780844794188	1	0	200074	\N	{}
207218	1883357780844794188	1	0	200074	\N	{}
207219	1883357780844794188	1	0	200074	\N	{}
207220	1883357780844794188	1	0	200074	\N	{}
207221	1883357780844794188	1	0	200074	\N	{}
207222	1883357780844794188	1	0	200074	\N	{}
207223	1883357780844794188	1	0	200074	\N	{}
207224	1883357780844794188	1	0	200074	\N	{}
207225	1883357780844794188	1	0	200074	\N	{}
207226	1883357780844794188	1	0	200074	\N	{}
207227	1883357780844794188	1	0	200074	\N	{}
207228	1883357780844794188	1	0	200074	\N	{}
207229	1883357780844794188	1	0	200074	\N	{}
207230	1883357780844794188	1	0	200074	\N	{}
207231	1883357780844794188	1	0	200074	\N	{}
207232	1883357780844794188	1	0	200074	\N	{}
207233	1883357780844794188	1	0	200074	\N	{}
207234	1883357780844794188	1	0	200074	\N	{}
207235	1883357780844794188	1	0	200074	\N	{}
207236	1883357780844794188	1	0	200074	\N	{}
207237	1883357780844794188	1	0	200074	\N	{}
207238	1883357780844794188	1	0	200074	\N	{}
207239	1883357780844794188	1	0	200074	\N	{}
207240	1883357780844794188	1	0	200074	\N	{}
207241	1883357780844794188	1	0	200074	\N	{}
207242	1883357780844794188	1	0	200074	\N	{}
207243	1883357780844794188	1	0	200074	\N	{}
207244	1883357780844794188	1	0	200074	\N	{}
207245	1883357780844794188	1	0	200074	\N	{}
207246	1883357780844794188	1	0	200074	\N	{}
207247	1883357780844794188	1	0	200074	\N	{}
207248	1883357780844794188	1	0	200074	\N	{}
207249	1883357780844794188	1	0	200074	\N	{}
207250	1883357780844794188	1	0	200074	\N	{}
207251	1883357780844794188	1	0	200074	\N	{}
207252	1883357780844794188	1	0	200074	\N	{}
207253	1883357780844794188	1	0	200074	\N	{}
207254	1883357780844794188	1	0	200074	\N	{}
207255	1883357780844794188	1	0	200074	\N	{}
207256	1883357780844794188	1	0	200074	\N	{}
207257	1883357780844794188	1	0	200074	\N	{}
207258	1883357780844794188	1	0	200074	\N	{}
207259	1883357780844794188	1	0	200074	\N	{}
207260	1883357780844794188	1	0	200074	\N	{}
207261	1883357780844794188	1	0	200074	\N	{}
207262	1883357780844794188	1	0	200074	\N	{}
207263	1883357780844794188	1	0	200074	\N	{}
207264	1883357780844794188	1	0	200074	\N	{}
207265	1883357780844794188	1	0	200074	\N	{}
207266	1883357780844794188	1	0	200074	\N	{}
207267	1883357780844794188	1	0	200074	\N	{}
207268	1883357780844794188	1	0	200074	\N	{}
207269	1883357780844794188	1	0	200074	\N	{}
207270	1883357780844794188	1	0	200074	\N	{}
207271	1883357780844794188	1	0	200074	\N	{}
207272	1883357780844794188	1	0	200074	\N	{}
207273	1883357780844794188	1	0	200074	\N	{}
207274	1883357780844794188	1	0	200074	\N	{}
207275	1883357780844794188	1	0	200074	\N	{}
207276	1883357780844794188	1	0	200074	\N	{}
207277	1883357780844794188	1	0	200074	\N	{}
207278	1883357780844794188	1	0	200074	\N	{}
207279	1883357780844794188	1	0	200074	\N	{}
207280	1883357780844794188	1	0	200074	\N	{}
207281	1883357780844794188	1	0	200074	\N	{}
207282	1883357780844794188	1	0	200074	\N	{}
207283	1883357780844794188	1	0	200074	\N	{}
207284	1883357780844794188	1	0	200074	\N	{}
207285	1883357780844794188	1	0	200074	\N	{}
207286	1883357780844794188	1	0	200074	\N	{}
207287	1883357780844794188	1	0	200074	\N	{}
207288	1883357780844794188	1	0	200074	\N	{}
207289	1883357780844794188	1	0	200074	\N	{}
207290	1883357780844794188	1	0	200074	\N	{}
207291	1883357780844794188	1	0	200074	\N	{}
207292	1883357780844794188	1	0	200074	\N	{}
207293	1883357780844794188	1	0	200074	\N	{}
207294	1883357780844794188	1	0	200074	\N	{}
207295	1883357780844794188	1	0	200074	\N	{}
207296	1883357780844794188	1	0	200074	\N	{}
207297	1883357780844794188	1	0	200074	\N	{}
207298	1883357780844794188	1	0	200074	\N	{}
207299	1883357780844794188	1	0	200074	\N	{}
207300	1883357780844794188	1	0	200074	\N	{}
207301	1883357780844794188	1	0	200074	\N	{}
207302	1883357780844794188	1	0	200074	\N	{}
207303	1883357780844794188	1	0	200074	\N	{}
207304	1883357780844794188	1	0	200074	\N	{}
207305	1883357780844794188	1	0	200074	\N	{}
207306	1883357780844794188	1	0	200074	\N	{}
207307	1883357780844794188	1	0	200074	\N	{}
207308	1883357780844794188	1	0	200074	\N	{}
207309	1883357780844794188	1	0	200074	\N	{}
207310	1883357780844794188	1	0	200074	\N	{}
207311	1883357780844794188	1	0	200074	\N	{}
207312	1883357780844794188	1	0	200074	\N	{}
207313	1883357780844794188	1	0	200074	\N	{}
207314	1883357780844794188	1	0	200074	\N	{}
207315	1883357780844794188	1	0	200074	\N	{}
207316	1883357780844794188	1	0	200074	\N	{}
207317	1883357780844794188	1	0	200074	\N	{}
207318	1883357780844794188	1	0	200074	\N	{}
207319	1883357780844794188	1	0	200074	\N	{}
207320	1883357780844794188	1	0	200074	\N	{}
207321	1883357780844794188	1	0	200074	\N	{}
207322	1883357780844794188	1	0	200074	\N	{}
207323	1883357780844794188	1	0	200074	\N	{}
207324	1883357780844794188	1	0	200074	\N	{}
207325	1883357780844794188	1	0	200074	\N	{}
207326	1883357780844794188	1	0	200074	\N	{}
207327	1883357780844794188	1	0	200074	\N	{}
207328	1883357780844794188	1	0	200074	\N	{}
207329	1883357780844794188	1	0	200074	\N	{}
207330	1883357780844794188	1	0	200074	\N	{}
207331	1883357780844794188	1	0	200074	\N	{}
207332	1883357780844794188	1	0	200074	\N	{}
207333	1883357780844794188	1	0	200074	\N	{}
207334	1883357780844794188	1	0	200074	\N	{}
207335	1883357780844794188	1	0	200074	\N	{}
207336	1883357780844794188	1	0	200074	\N	{}
207337	1883357780844794188	1	0	200074	\N	{}
207338	1883357780844794188	1	0	200074	\N	{}
207339	1883357780844794188	1	0	200074	\N	{}
207340	1883357780844794188	1	0	200074	\N	{}
207341	1883357780844794188	1	0	200074	\N	{}
207342	1883357780844794188	1	0	200074	\N	{}
207343	1883357780844794188	1	0	200074	\N	{}
207344	1883357780844794188	1	0	200074	\N	{}
207345	1883357780844794188	1	0	200074	\N	{}
207346	1883357780844794188	1	0	200074	\N	{}
207347	1883357780844794188	1	0	200074	\N	{}
207348	1883357780844794188	1	0	200074	\N	{}
207349	1883357780844794188	1	0	200074	\N	{}
207350	1883357780844794188	1	0	200074	\N	{}
207351	1883357780844794188	1	0	200074	\N	{}
207352	1883357780844794188	1	0	200074	\N	{}
207353	1883357780844794188	1	0	200074	\N	{}
207354	1883357780844794188	1	0	200074	\N	{}
207355	1883357780844794188	1	0	200074	\N	{}
207356	1883357780844794188	1	0	200074	\N	{}
207357	1883357780844794188	1	0	200074	\N	{}
207358	1883357780844794188	1	0	200074	\N	{}
207359	1883357780844794188	1	0	200074	\N	{}
207360	1883357780844794188	1	0	200074	\N	{}
207361	1883357780844794188	1	0	200074	\N	{}
207362	1883357780844794188	1	0	200074	\N	{}
207363	1883357780844794188	1	0	200074	\N	{}
207364	1883357780844794188	1	0	200074	\N	{}
207365	1883357780844794188	1	0	200074	\N	{}
207366	1883357780844794188	1	0	200074	\N	{}
207367	1883357780844794188	1	0	200074	\N	{}
207368	1883357780844794188	1	0	200074	\N	{}
207369	1883357780844794188	1	0	200074	\N	{}
207370	1883357780844794188	1	0	200074	\N	{}
207371	1883357780844794188	1	0	200074	\N	{}
207372	1883357780844794188	1	0	200074	\N	{}
207373	1883357780844794188	1	0	200074	\N	{}
207374	1883357780844794188	1	0	200074	\N	{}
207375	1883357780844794188	1	0	200074	\N	{}
207376	1883357780844794188	1	0	200074	\N	{}
207377	1883357780844794188	1	0	200074	\N	{}
207378	1883357780844794188	1	0	200074	\N	{}
207379	1883357780844794188	1	0	200074	\N	{}
207380	1883357780844794188	1	0	200074	\N	{}
207381	1883357780844794188	1	0	200074	\N	{}
207382	1883357780844794188	1	0	200074	\N	{}
207383	1883357780844794188	1	0	200074	\N	{}
207384	1883357780844794188	1	0	200074	\N	{}
207385	1883357780844794188	1	0	200074	\N	{}
207386	1883357780844794188	1	0	200074	\N	{}
207387	1883357780844794188	1	0	200074	\N	{}
207388	1883357780844794188	1	0	200074	\N	{}
207389	1883357780844794188	1	0	200074	\N	{}
207390	1883357780844794188	1	0	200074	\N	{}
207391	1883357780844794188	1	0	200074	\N	{}
207392	1883357780844794188	1	0	200074	\N	{}
207393	1883357780844794188	1	0	200074	\N	{}
207394	1883357780844794188	1	0	200074	\N	{}
207395	1883357780844794188	1	0	200074	\N	{}
207396	1883357780844794188	1	0	200074	\N	{}
207397	1883357780844794188	1	0	200074	\N	{}
207398	1883357780844794188	1	0	200074	\N	{}
207399	1883357780844794188	1	0	200074	\N	{}
207400	1883357780844794188	1	0	200074	\N	{}
207401	1883357780844794188	1	0	200074	\N	{}
207402	1883357780844794188	1	0	200074	\N	{}
207403	1883357780844794188	1	0	200074	\N	{}
207404	1883357780844794188	1	0	200074	\N	{}
207405	1883357780844794188	1	0	200074	\N	{}
207406	1883357780844794188	1	0	200074	\N	{}
207407	1883357780844794188	1	0	200074	\N	{}
207408	1883357780844794188	1	0	200074	\N	{}
207409	1883357780844794188	1	0	200074	\N	{}
207410	1883357780844794188	1	0	200074	\N	{}
207411	1883357780844794188	1	0	200074	\N	{}
207412	1883357780844794188	1	0	200074	\N	{}
207413	1883357780844794188	1	0	200074	\N	{}
207414	1883357780844794188	1	0	200074	\N	{}
207415	1883357780844794188	1	0	200074	\N	{}
207416	1883357780844794188	1	0	200074	\N	{}
207417	1883357780844794188	1	0	200074	\N	{}
207418	1883357780844794188	1	0	200074	\N	{}
207419	1883357780844794188	1	0	200074	\N	{}
207420	1883357780844794188	1	0	200074	\N	{}
207421	1883357780844794188	1	0	200074	\N	{}
207422	1883357780844794188	1	0	200074	\N	{}
207423	1883357780844794188	1	0	200074	\N	{}
207424	1883357780844794188	1	0	200074	\N	{}
207425	1883357780844794188	1	0	200074	\N	{}
207426	1883357780844794188	1	0	200074	\N	{}
207427	1883357780844794188	1	0	200074	\N	{}
207428	1883357780844794188	1	0	200074	\N	{}
207429	1883357780844794188	1	0	200074	\N	{}
207430	1883357780844794188	1	0	200074	\N	{}
207431	1883357780844794188	1	0	200074	\N	{}
207432	1883357780844794188	1	0	200074	\N	{}
207433	1883357780844794188	1	0	200074	\N	{}
207434	1883357780844794188	1	0	200074	\N	{}
207435	1883357780844794188	1	0	200074	\N	{}
207436	1883357780844794188	1	0	200074	\N	{}
207437	1883357780844794188	1	0	200074	\N	{}
207438	1883357780844794188	1	0	200074	\N	{}
207439	1883357780844794188	1	0	200074	\N	{}
207440	1883357780844794188	1	0	200074	\N	{}
207441	1883357780844794188	1	0	200074	\N	{}
207442	1883357780844794188	1	0	200074	\N	{}
207443	1883357780844794188	1	0	200074	\N	{}
207444	1883357780844794188	1	0	200074	\N	{}
207445	1883357780844794188	1	0	200074	\N	{}
207446	1883357780844794188	1	0	200074	\N	{}
207447	1883357780844794188	1	0	200074	\N	{}
207448	1883357780844794188	1	0	200074	\N	{}
207449	1883357780844794188	1	0	200074	\N	{}
207450	1883357780844794188	1	0	200074	\N	{}
207451	1883357780844794188	1	0	200074	\N	{}
207452	1883357780844794188	1	0	200074	\N	{}
207453	1883357780844794188	1	0	200074	\N	{}
207454	1883357780844794188	1	0	200074	\N	{}
207455	1883357780844794188	1	0	200074	\N	{}
207456	1883357780844794188	1	0	200074	\N	{}
207457	1883357780844794188	1	0	200074	\N	{}
207458	1883357780844794188	1	0	200074	\N	{}
207459	1883357780844794188	1	0	200074	\N	{}
207460	1883357780844794188	1	0	200074	\N	{}
207461	1883357780844794188	1	0	200074	\N	{}
207462	1883357780844794188	1	0	200074	\N	{}
207463	1883357780844794188	1	0	200074	\N	{}
207464	1883357780844794188	1	0	200074	\N	{}
207465	1883357780844794188	1	0	200074	\N	{}
207466	1883357780844794188	1	0	200074	\N	{}
207467	1883357780844794188	1	0	200074	\N	{}
207468	1883357780844794188	1	0	200074	\N	{}
207469	1883357780844794188	1	0	200074	\N	{}
207470	1883357780844794188	1	0	200074	\N	{}
207471	1883357780844794188	1	0	200074	\N	{}
207472	1883357780844794188	1	0	200074	\N	{}
207473	1883357780844794188	1	0	200074	\N	{}
207474	1883357780844794188	1	0	200074	\N	{}
207475	1883357780844794188	1	0	200074	\N	{}
207476	1883357780844794188	1	0	200074	\N	{}
207477	1883357780844794188	1	0	200074	\N	{}
207478	1883357780844794188	1	0	200074	\N	{}
207479	1883357780844794188	1	0	200074	\N	{}
207480	1883357780844794188	1	0	200074	\N	{}
207481	1883357780844794188	1	0	200074	\N	{}
207482	1883357780844794188	1	0	200074	\N	{}
207483	1883357780844794188	1	0	200074	\N	{}
207484	1883357780844794188	1	0	200074	\N	{}
207485	1883357780844794188	1	0	200074	\N	{}
207486	1883357780844794188	1	0	200074	\N	{}
207487	1883357780844794188	1	0	200074	\N	{}
207488	1883357780844794188	1	0	200074	\N	{}
207489	1883357780844794188	1	0	200074	\N	{}
207490	1883357780844794188	1	0	200074	\N	{}
207491	1883357780844794188	1	0	200074	\N	{}
207492	1883357780844794188	1	0	200074	\N	{}
207493	1883357780844794188	1	0	200074	\N	{}
207494	1883357780844794188	1	0	200074	\N	{}
207495	1883357780844794188	1	0	200074	\N	{}
207496	1883357780844794188	1	0	200074	\N	{}
207497	1883357780844794188	1	0	200074	\N	{}
207498	1883357780844794188	1	0	200074	\N	{}
207499	1883357780844794188	1	0	200074	\N	{}
207500	1883357780844794188	1	0	200074	\N	{}
207501	1883357780844794188	1	0	200074	\N	{}
207502	1883357780844794188	1	0	200074	\N	{}
207503	1883357780844794188	1	0	200074	\N	{}
207504	1883357780844794188	1	0	200074	\N	{}
207505	1883357780844794188	1	0	200074	\N	{}
207506	1883357780844794188	1	0	200074	\N	{}
207507	1883357780844794188	1	0	200074	\N	{}
207508	1883357780844794188	1	0	200074	\N	{}
207509	1883357780844794188	1	0	200074	\N	{}
207510	1883357780844794188	1	0	200074	\N	{}
207511	1883357780844794188	1	0	200074	\N	{}
207512	1883357780844794188	1	0	200074	\N	{}
207513	1883357780844794188	1	0	200074	\N	{}
207514	1883357780844794188	1	0	200074	\N	{}
207515	1883357780844794188	1	0	200074	\N	{}
207516	1883357780844794188	1	0	200074	\N	{}
207517	1883357780844794188	1	0	200074	\N	{}
207518	1883357780844794188	1	0	200074	\N	{}
207519	1883357780844794188	1	0	200074	\N	{}
207520	1883357780844794188	1	0	200074	\N	{}
207521	1883357780844794188	1	0	200074	\N	{}
207522	1883357780844794188	1	0	200074	\N	{}
207523	1883357780844794188	1	0	200074	\N	{}
207524	1883357780844794188	1	0	200074	\N	{}
207525	1883357780844794188	1	0	200074	\N	{}
207526	1883357780844794188	1	0	200074	\N	{}
207527	1883357780844794188	1	0	200074	\N	{}
207528	1883357780844794188	1	0	200074	\N	{}
207529	1883357780844794188	1	0	200074	\N	{}
207530	1883357780844794188	1	0	200074	\N	{}
207531	1883357780844794188	1	0	200074	\N	{}
207532	1883357780844794188	1	0	200074	\N	{}
207533	1883357780844794188	1	0	200074	\N	{}
207534	1883357780844794188	1	0	200074	\N	{}
207535	1883357780844794188	1	0	200074	\N	{}
207536	1883357780844794188	1	0	200074	\N	{}
207537	1883357780844794188	1	0	200074	\N	{}
207538	1883357780844794188	1	0	200074	\N	{}
207539	1883357780844794188	1	0	200074	\N	{}
207540	1883357780844794188	1	0	200074	\N	{}
207541	1883357780844794188	1	0	200074	\N	{}
207542	1883357780844794188	1	0	200074	\N	{}
207543	1883357780844794188	1	0	200074	\N	{}
207544	1883357780844794188	1	0	200074	\N	{}
207545	1883357780844794188	1	0	200074	\N	{}
207546	1883357780844794188	1	0	200074	\N	{}
207547	1883357780844794188	1	0	200074	\N	{}
207548	1883357780844794188	1	0	200074	\N	{}
207549	1883357780844794188	1	0	200074	\N	{}
207550	1883357780844794188	1	0	200074	\N	{}
207551	1883357780844794188	1	0	200074	\N	{}
207552	1883357780844794188	1	0	200074	\N	{}
207553	1883357780844794188	1	0	200074	\N	{}
207554	1883357780844794188	1	0	200074	\N	{}
207555	1883357780844794188	1	0	200074	\N	{}
207556	1883357780844794188	1	0	200074	\N	{}
207557	1883357780844794188	1	0	200074	\N	{}
207558	1883357780844794188	1	0	200074	\N	{}
207559	1883357780844794188	1	0	200074	\N	{}
207560	1883357780844794188	1	0	200074	\N	{}
207561	1883357780844794188	1	0	200074	\N	{}
207562	1883357780844794188	1	0	200074	\N	{}
207563	1883357780844794188	1	0	200074	\N	{}
207564	1883357780844794188	1	0	200074	\N	{}
207565	1883357780844794188	1	0	200074	\N	{}
207566	1883357780844794188	1	0	200074	\N	{}
207567	1883357780844794188	1	0	200074	\N	{}
207568	1883357780844794188	1	0	200074	\N	{}
207569	1883357780844794188	1	0	200074	\N	{}
207570	1883357780844794188	1	0	200074	\N	{}
207571	1883357780844794188	1	0	200074	\N	{}
207572	1883357780844794188	1	0	200074	\N	{}
207573	1883357780844794188	1	0	200074	\N	{}
207574	1883357780844794188	1	0	200074	\N	{}
207575	1883357780844794188	1	0	200074	\N	{}
207576	1883357780844794188	1	0	200074	\N	{}
207577	1883357780844794188	1	0	200074	\N	{}
207578	1883357780844794188	1	0	200074	\N	{}
207579	1883357780844794188	1	0	200074	\N	{}
207580	1883357780844794188	1	0	200074	\N	{}
207581	1883357780844794188	1	0	200074	\N	{}
207582	1883357780844794188	1	0	200074	\N	{}
207583	1883357780844794188	1	0	200074	\N	{}
207584	1883357780844794188	1	0	200074	\N	{}
207585	1883357780844794188	1	0	200074	\N	{}
207586	1883357780844794188	1	0	200074	\N	{}
207587	1883357780844794188	1	0	200074	\N	{}
207588	1883357780844794188	1	0	200074	\N	{}
207589	1883357780844794188	1	0	200074	\N	{}
207590	1883357780844794188	1	0	200074	\N	{}
207591	1883357780844794188	1	0	200074	\N	{}
207592	1883357780844794188	1	0	200074	\N	{}
207593	1883357780844794188	1	0	200074	\N	{}
207594	1883357780844794188	1	0	200074	\N	{}
207595	1883357780844794188	1	0	200074	\N	{}
207596	1883357780844794188	1	0	200074	\N	{}
207597	1883357780844794188	1	0	200074	\N	{}
207598	1883357780844794188	1	0	200074	\N	{}
207599	1883357780844794188	1	0	200074	\N	{}
207600	1883357780844794188	1	0	200074	\N	{}
207601	1883357780844794188	1	0	200074	\N	{}
207602	1883357780844794188	1	0	200074	\N	{}
207603	1883357780844794188	1	0	200074	\N	{}
207604	1883357780844794188	1	0	200074	\N	{}
207605	1883357780844794188	1	0	200074	\N	{}
207606	1883357780844794188	1	0	200074	\N	{}
207607	1883357780844794188	1	0	200074	\N	{}
207608	1883357780844794188	1	0	200074	\N	{}
207609	1883357780844794188	1	0	200074	\N	{}
207610	1883357780844794188	1	0	200074	\N	{}
207611	1883357780844794188	1	0	200074	\N	{}
207612	1883357780844794188	1	0	200074	\N	{}
207613	1883357780844794188	1	0	200074	\N	{}
207614	1883357780844794188	1	0	200074	\N	{}
207615	1883357780844794188	1	0	200074	\N	{}
207616	1883357780844794188	1	0	200074	\N	{}
207617	1883357780844794188	1	0	200074	\N	{}
207618	1883357780844794188	1	0	200074	\N	{}
207619	1883357780844794188	1	0	200074	\N	{}
207620	1883357780844794188	1	0	200074	\N	{}
207621	1883357780844794188	1	0	200074	\N	{}
207622	1883357780844794188	1	0	200074	\N	{}
207623	1883357780844794188	1	0	200074	\N	{}
207624	1883357780844794188	1	0	200074	\N	{}
207625	1883357780844794188	1	0	200074	\N	{}
207626	1883357780844794188	1	0	200074	\N	{}
207627	1883357780844794188	1	0	200074	\N	{}
207628	1883357780844794188	1	0	200074	\N	{}
207629	1883357780844794188	1	0	200074	\N	{}
207630	1883357780844794188	1	0	200074	\N	{}
207631	1883357780844794188	1	0	200074	\N	{}
207632	1883357780844794188	1	0	200074	\N	{}
207633	1883357780844794188	1	0	200074	\N	{}
207634	1883357780844794188	1	0	200074	\N	{}
207635	1883357780844794188	1	0	200074	\N	{}
207636	1883357780844794188	1	0	200074	\N	{}
207637	1883357780844794188	1	0	200074	\N	{}
207638	1883357780844794188	1	0	200074	\N	{}
207639	1883357780844794188	1	0	200074	\N	{}
207640	1883357780844794188	1	0	200074	\N	{}
207641	1883357780844794188	1	0	200074	\N	{}
207642	1883357780844794188	1	0	200074	\N	{}
207643	1883357780844794188	1	0	200074	\N	{}
207644	1883357780844794188	1	0	200074	\N	{}
207645	1883357780844794188	1	0	200074	\N	{}
207646	1883357780844794188	1	0	200074	\N	{}
207647	1883357780844794188	1	0	200074	\N	{}
207648	1883357780844794188	1	0	200074	\N	{}
207649	1883357780844794188	1	0	200074	\N	{}
207650	1883357780844794188	1	0	200074	\N	{}
207651	1883357780844794188	1	0	200074	\N	{}
207652	1883357780844794188	1	0	200074	\N	{}
207653	1883357780844794188	1	0	200074	\N	{}
207654	1883357780844794188	1	0	200074	\N	{}
207655	1883357780844794188	1	0	200074	\N	{}
207656	1883357780844794188	1	0	200074	\N	{}
207657	1883357780844794188	1	0	200074	\N	{}
207658	1883357780844794188	1	0	200074	\N	{}
207659	1883357780844794188	1	0	200074	\N	{}
207660	1883357780844794188	1	0	200074	\N	{}
207661	1883357780844794188	1	0	200074	\N	{}
207662	1883357780844794188	1	0	200074	\N	{}
207663	1883357780844794188	1	0	200074	\N	{}
207664	1883357780844794188	1	0	200074	\N	{}
207665	1883357780844794188	1	0	200074	\N	{}
207666	1883357780844794188	1	0	200074	\N	{}
207667	1883357780844794188	1	0	200074	\N	{}
207668	1883357780844794188	1	0	200074	\N	{}
207669	1883357780844794188	1	0	200074	\N	{}
207670	1883357780844794188	1	0	200074	\N	{}
207671	1883357780844794188	1	0	200074	\N	{}
207672	1883357780844794188	1	0	200074	\N	{}
207673	1883357780844794188	1	0	200074	\N	{}
207674	1883357780844794188	1	0	200074	\N	{}
207675	1883357780844794188	1	0	200074	\N	{}
207676	1883357780844794188	1	0	200074	\N	{}
207677	1883357780844794188	1	0	200074	\N	{}
207678	1883357780844794188	1	0	200074	\N	{}
207679	1883357780844794188	1	0	200074	\N	{}
207680	1883357780844794188	1	0	200074	\N	{}
207681	1883357780844794188	1	0	200074	\N	{}
207682	1883357780844794188	1	0	200074	\N	{}
207683	1883357780844794188	1	0	200074	\N	{}
207684	1883357780844794188	1	0	200074	\N	{}
207685	1883357780844794188	1	0	200074	\N	{}
207686	1883357780844794188	1	0	200074	\N	{}
207687	1883357780844794188	1	0	200074	\N	{}
207688	1883357780844794188	1	0	200074	\N	{}
207689	1883357780844794188	1	0	200074	\N	{}
207690	1883357780844794188	1	0	200074	\N	{}
207691	1883357780844794188	1	0	200074	\N	{}
207692	1883357780844794188	1	0	200074	\N	{}
207693	1883357780844794188	1	0	200074	\N	{}
207694	1883357780844794188	1	0	200074	\N	{}
207695	1883357780844794188	1	0	200074	\N	{}
207696	1883357780844794188	1	0	200074	\N	{}
207697	1883357780844794188	1	0	200074	\N	{}
207698	1883357780844794188	1	0	200074	\N	{}
207699	1883357780844794188	1	0	200074	\N	{}
207700	1883357780844794188	1	0	200074	\N	{}
207701	1883357780844794188	1	0	200074	\N	{}
207702	1883357780844794188	1	0	200074	\N	{}
207703	1883357780844794188	1	0	200074	\N	{}
207704	1883357780844794188	1	0	200074	\N	{}
207705	1883357780844794188	1	0	200074	\N	{}
207706	1883357780844794188	1	0	200074	\N	{}
207707	1883357780844794188	1	0	200074	\N	{}
207708	1883357780844794188	1	0	200074	\N	{}
207709	1883357780844794188	1	0	200074	\N	{}
207710	1883357780844794188	1	0	200074	\N	{}
207711	1883357780844794188	1	0	200074	\N	{}
207712	1883357780844794188	1	0	200074	\N	{}
207713	1883357780844794188	1	0	200074	\N	{}
207714	1883357780844794188	1	0	200074	\N	{}
207715	1883357780844794188	1	0	200074	\N	{}
207716	1883357780844794188	1	0	200074	\N	{}
207717	1883357780844794188	1	0	200074	\N	{}
207718	1883357780844794188	1	0	200074	\N	{}
207719	1883357780844794188	1	0	200074	\N	{}
207720	1883357780844794188	1	0	200074	\N	{}
207721	1883357780844794188	1	0	200074	\N	{}
207722	1883357780844794188	1	0	200074	\N	{}
207723	1883357780844794188	1	0	200074	\N	{}
207724	1883357780844794188	1	0	200074	\N	{}
207725	1883357780844794188	1	0	200074	\N	{}
207726	1883357780844794188	1	0	200074	\N	{}
207727	1883357780844794188	1	0	200074	\N	{}
207728	1883357780844794188	1	0	200074	\N	{}
207729	1883357780844794188	1	0	200074	\N	{}
207730	1883357780844794188	1	0	200074	\N	{}
207731	1883357780844794188	1	0	200074	\N	{}
207732	1883357780844794188	1	0	200074	\N	{}
207733	1883357780844794188	1	0	200074	\N	{}
207734	1883357780844794188	1	0	200074	\N	{}
207735	1883357780844794188	1	0	200074	\N	{}
207736	1883357780844794188	1	0	200074	\N	{}
207737	1883357780844794188	1	0	200074	\N	{}
207738	1883357780844794188	1	0	200074	\N	{}
207739	1883357780844794188	1	0	200074	\N	{}
207740	1883357780844794188	1	0	200074	\N	{}
207741	1883357780844794188	1	0	200074	\N	{}
207742	1883357780844794188	1	0	200074	\N	{}
207743	1883357780844794188	1	0	200074	\N	{}
207744	1883357780844794188	1	0	200074	\N	{}
207745	1883357780844794188	1	0	200074	\N	{}
207746	1883357780844794188	1	0	200074	\N	{}
207747	1883357780844794188	1	0	200074	\N	{}
207748	1883357780844794188	1	0	200074	\N	{}
207749	1883357780844794188	1	0	200074	\N	{}
207750	1883357780844794188	1	0	200074	\N	{}
207751	1883357780844794188	1	0	200074	\N	{}
207752	1883357780844794188	1	0	200074	\N	{}
207753	1883357780844794188	1	0	200074	\N	{}
207754	1883357780844794188	1	0	200074	\N	{}
207755	1883357780844794188	1	0	200074	\N	{}
207756	1883357780844794188	1	0	200074	\N	{}
207757	1883357780844794188	1	0	200074	\N	{}
207758	1883357780844794188	1	0	200074	\N	{}
207759	1883357780844794188	1	0	200074	\N	{}
207760	1883357780844794188	1	0	200074	\N	{}
207761	1883357780844794188	1	0	200074	\N	{}
207762	1883357780844794188	1	0	200074	\N	{}
207763	1883357780844794188	1	0	200074	\N	{}
207764	1883357780844794188	1	0	200074	\N	{}
207765	1883357780844794188	1	0	200074	\N	{}
207766	1883357780844794188	1	0	200074	\N	{}
207767	1883357780844794188	1	0	200074	\N	{}
207768	1883357780844794188	1	0	200074	\N	{}
207769	1883357780844794188	1	0	200074	\N	{}
207770	1883357780844794188	1	0	200074	\N	{}
207771	1883357780844794188	1	0	200074	\N	{}
207772	1883357780844794188	1	0	200074	\N	{}
207773	1883357780844794188	1	0	200074	\N	{}
207774	1883357780844794188	1	0	200074	\N	{}
207775	1883357780844794188	1	0	200074	\N	{}
207776	1883357780844794188	1	0	200074	\N	{}
207777	1883357780844794188	1	0	200074	\N	{}
207778	1883357780844794188	1	0	200074	\N	{}
207779	1883357780844794188	1	0	200074	\N	{}
207780	1883357780844794188	1	0	200074	\N	{}
207781	1883357780844794188	1	0	200074	\N	{}
207782	1883357780844794188	1	0	200074	\N	{}
207783	1883357780844794188	1	0	200074	\N	{}
207784	1883357780844794188	1	0	200074	\N	{}
207785	1883357780844794188	1	0	200074	\N	{}
207786	1883357780844794188	1	0	200074	\N	{}
207787	1883357780844794188	1	0	200074	\N	{}
207788	1883357780844794188	1	0	200074	\N	{}
207789	1883357780844794188	1	0	200074	\N	{}
207790	1883357780844794188	1	0	200074	\N	{}
207791	1883357780844794188	1	0	200074	\N	{}
207792	1883357780844794188	1	0	200074	\N	{}
207793	1883357780844794188	1	0	200074	\N	{}
207794	1883357780844794188	1	0	200074	\N	{}
207795	1883357780844794188	1	0	200074	\N	{}
207796	1883357780844794188	1	0	200074	\N	{}
207797	1883357780844794188	1	0	200074	\N	{}
207798	1883357780844794188	1	0	200074	\N	{}
207799	1883357780844794188	1	0	200074	\N	{}
207800	1883357780844794188	1	0	200074	\N	{}
207801	1883357780844794188	1	0	200074	\N	{}
207802	1883357780844794188	1	0	200074	\N	{}
207803	1883357780844794188	1	0	200074	\N	{}
207804	1883357780844794188	1	0	200074	\N	{}
207805	1883357780844794188	1	0	200074	\N	{}
207806	1883357780844794188	1	0	200074	\N	{}
207807	1883357780844794188	1	0	200074	\N	{}
207808	1883357780844794188	1	0	200074	\N	{}
207809	1883357780844794188	1	0	200074	\N	{}
207810	1883357780844794188	1	0	200074	\N	{}
207811	1883357780844794188	1	0	200074	\N	{}
207812	1883357780844794188	1	0	200074	\N	{}
207813	1883357780844794188	1	0	200074	\N	{}
207814	1883357780844794188	1	0	200074	\N	{}
207815	1883357780844794188	1	0	200074	\N	{}
207816	1883357780844794188	1	0	200074	\N	{}
207817	1883357780844794188	1	0	200074	\N	{}
207818	1883357780844794188	1	0	200074	\N	{}
207819	1883357780844794188	1	0	200074	\N	{}
207820	1883357780844794188	1	0	200074	\N	{}
207821	1883357780844794188	1	0	200074	\N	{}
207822	1883357780844794188	1	0	200074	\N	{}
207823	1883357780844794188	1	0	200074	\N	{}
207824	1883357780844794188	1	0	200074	\N	{}
207825	1883357780844794188	1	0	200074	\N	{}
207826	1883357780844794188	1	0	200074	\N	{}
207827	1883357780844794188	1	0	200074	\N	{}
207828	1883357780844794188	1	0	200074	\N	{}
207829	1883357780844794188	1	0	200074	\N	{}
207830	1883357780844794188	1	0	200074	\N	{}
207831	1883357780844794188	1	0	200074	\N	{}
207832	1883357780844794188	1	0	200074	\N	{}
207833	1883357780844794188	1	0	200074	\N	{}
207834	1883357780844794188	1	0	200074	\N	{}
207835	1883357780844794188	1	0	200074	\N	{}
207836	1883357780844794188	1	0	200074	\N	{}
207837	1883357780844794188	1	0	200074	\N	{}
207838	1883357780844794188	1	0	200074	\N	{}
207839	1883357780844794188	1	0	200074	\N	{}
207840	1883357780844794188	1	0	200074	\N	{}
207841	1883357780844794188	1	0	200074	\N	{}
207842	1883357780844794188	1	0	200074	\N	{}
207843	1883357780844794188	1	0	200074	\N	{}
207844	1883357780844794188	1	0	200074	\N	{}
207845	1883357780844794188	1	0	200074	\N	{}
207846	1883357780844794188	1	0	200074	\N	{}
207847	1883357780844794188	1	0	200074	\N	{}
207848	1883357780844794188	1	0	200074	\N	{}
207849	1883357780844794188	1	0	200074	\N	{}
207850	1883357780844794188	1	0	200074	\N	{}
207851	1883357780844794188	1	0	200074	\N	{}
207852	1883357780844794188	1	0	200074	\N	{}
207853	1883357780844794188	1	0	200074	\N	{}
207854	1883357780844794188	1	0	200074	\N	{}
207855	1883357780844794188	1	0	200074	\N	{}
207856	1883357780844794188	1	0	200074	\N	{}
207857	1883357780844794188	1	0	200074	\N	{}
207858	1883357780844794188	1	0	200074	\N	{}
207859	1883357780844794188	1	0	200074	\N	{}
207860	1883357780844794188	1	0	200074	\N	{}
207861	1883357780844794188	1	0	200074	\N	{}
207862	1883357780844794188	1	0	200074	\N	{}
207863	1883357780844794188	1	0	200074	\N	{}
207864	1883357780844794188	1	0	200074	\N	{}
207865	1883357780844794188	1	0	200074	\N	{}
207866	1883357780844794188	1	0	200074	\N	{}
207867	1883357780844794188	1	0	200074	\N	{}
207868	1883357780844794188	1	0	200074	\N	{}
207869	1883357780844794188	1	0	200074	\N	{}
207870	1883357780844794188	1	0	200074	\N	{}
207871	1883357780844794188	1	0	200074	\N	{}
207872	1883357780844794188	1	0	200074	\N	{}
207873	1883357780844794188	1	0	200074	\N	{}
207874	1883357780844794188	1	0	200074	\N	{}
207875	1883357780844794188	1	0	200074	\N	{}
207876	1883357780844794188	1	0	200074	\N	{}
207877	1883357780844794188	1	0	200074	\N	{}
207878	1883357780844794188	1	0	200074	\N	{}
207879	1883357780844794188	1	0	200074	\N	{}
207880	1883357780844794188	1	0	200074	\N	{}
207881	1883357780844794188	1	0	200074	\N	{}
207882	1883357780844794188	1	0	200074	\N	{}
207883	1883357780844794188	1	0	200074	\N	{}
207884	1883357780844794188	1	0	200074	\N	{}
207885	1883357780844794188	1	0	200074	\N	{}
207886	1883357780844794188	1	0	200074	\N	{}
207887	1883357780844794188	1	0	200074	\N	{}
207888	1883357780844794188	1	0	200074	\N	{}
207889	1883357780844794188	1	0	200074	\N	{}
207890	1883357780844794188	1	0	200074	\N	{}
207891	1883357780844794188	1	0	200074	\N	{}
207892	1883357780844794188	1	0	200074	\N	{}
207893	1883357780844794188	1	0	200074	\N	{}
207894	1883357780844794188	1	0	200074	\N	{}
207895	1883357780844794188	1	0	200074	\N	{}
207896	1883357780844794188	1	0	200074	\N	{}
207897	1883357780844794188	1	0	200074	\N	{}
207898	1883357780844794188	1	0	200074	\N	{}
207899	1883357780844794188	1	0	200074	\N	{}
207900	1883357780844794188	1	0	200074	\N	{}
207901	1883357780844794188	1	0	200074	\N	{}
207902	1883357780844794188	1	0	200074	\N	{}
207903	1883357780844794188	1	0	200074	\N	{}
207904	1883357780844794188	1	0	200074	\N	{}
207905	1883357780844794188	1	0	200074	\N	{}
207906	1883357780844794188	1	0	200074	\N	{}
207907	1883357780844794188	1	0	200074	\N	{}
207908	1883357780844794188	1	0	200074	\N	{}
207909	1883357780844794188	1	0	200074	\N	{}
207910	1883357780844794188	1	0	200074	\N	{}
207911	1883357780844794188	1	0	200074	\N	{}
207912	1883357780844794188	1	0	200074	\N	{}
207913	1883357780844794188	1	0	200074	\N	{}
207914	1883357780844794188	1	0	200074	\N	{}
207915	1883357780844794188	1	0	200074	\N	{}
207916	1883357780844794188	1	0	200074	\N	{}
207917	1883357780844794188	1	0	200074	\N	{}
207918	1883357780844794188	1	0	200074	\N	{}
207919	1883357780844794188	1	0	200074	\N	{}
207920	1883357780844794188	1	0	200074	\N	{}
207921	1883357780844794188	1	0	200074	\N	{}
207922	1883357780844794188	1	0	200074	\N	{}
207923	1883357780844794188	1	0	200074	\N	{}
207924	1883357780844794188	1	0	200074	\N	{}
207925	1883357780844794188	1	0	200074	\N	{}
207926	1883357780844794188	1	0	200074	\N	{}
207927	1883357780844794188	1	0	200074	\N	{}
207928	1883357780844794188	1	0	200074	\N	{}
207929	1883357780844794188	1	0	200074	\N	{}
207930	1883357780844794188	1	0	200074	\N	{}
207931	1883357780844794188	1	0	200074	\N	{}
207932	1883357780844794188	1	0	200074	\N	{}
207933	1883357780844794188	1	0	200074	\N	{}
207934	1883357780844794188	1	0	200074	\N	{}
207935	1883357780844794188	1	0	200074	\N	{}
207936	1883357780844794188	1	0	200074	\N	{}
207937	1883357780844794188	1	0	200074	\N	{}
207938	1883357780844794188	1	0	200074	\N	{}
207939	1883357780844794188	1	0	200074	\N	{}
207940	1883357780844794188	1	0	200074	\N	{}
207941	1883357780844794188	1	0	200074	\N	{}
207942	1883357780844794188	1	0	200074	\N	{}
207943	1883357780844794188	1	0	200074	\N	{}
207944	1883357780844794188	1	0	200074	\N	{}
207945	1883357780844794188	1	0	200074	\N	{}
207946	1883357780844794188	1	0	200074	\N	{}
207947	1883357780844794188	1	0	200074	\N	{}
207948	1883357780844794188	1	0	200074	\N	{}
207949	1883357780844794188	1	0	200074	\N	{}
207950	1883357780844794188	1	0	200074	\N	{}
207951	1883357780844794188	1	0	200074	\N	{}
207952	1883357780844794188	1	0	200074	\N	{}
207953	1883357780844794188	1	0	200074	\N	{}
207954	1883357780844794188	1	0	200074	\N	{}
207955	1883357780844794188	1	0	200074	\N	{}
207956	1883357780844794188	1	0	200074	\N	{}
207957	1883357780844794188	1	0	200074	\N	{}
207958	1883357780844794188	1	0	200074	\N	{}
207959	1883357780844794188	1	0	200074	\N	{}
207960	1883357780844794188	1	0	200074	\N	{}
207961	1883357780844794188	1	0	200074	\N	{}
207962	1883357780844794188	1	0	200074	\N	{}
207963	1883357780844794188	1	0	200074	\N	{}
207964	1883357780844794188	1	0	200074	\N	{}
207965	1883357780844794188	1	0	200074	\N	{}
207966	1883357780844794188	1	0	200074	\N	{}
207967	1883357780844794188	1	0	200074	\N	{}
207968	1883357780844794188	1	0	200074	\N	{}
207969	1883357780844794188	1	0	200074	\N	{}
207970	1883357780844794188	1	0	200074	\N	{}
207971	1883357780844794188	1	0	200074	\N	{}
207972	1883357780844794188	1	0	200074	\N	{}
207973	1883357780844794188	1	0	200074	\N	{}
207974	1883357780844794188	1	0	200074	\N	{}
207975	1883357780844794188	1	0	200074	\N	{}
207976	1883357780844794188	1	0	200074	\N	{}
207977	1883357780844794188	1	0	200074	\N	{}
207978	1883357780844794188	1	0	200074	\N	{}
207979	1883357780844794188	1	0	200074	\N	{}
207980	1883357780844794188	1	0	200074	\N	{}
207981	1883357780844794188	1	0	200074	\N	{}
207982	1883357780844794188	1	0	200074	\N	{}
207983	1883357780844794188	1	0	200074	\N	{}
207984	1883357780844794188	1	0	200074	\N	{}
207985	1883357780844794188	1	0	200074	\N	{}
207986	1883357780844794188	1	0	200074	\N	{}
207987	1883357780844794188	1	0	200074	\N	{}
207988	1883357780844794188	1	0	200074	\N	{}
207989	1883357780844794188	1	0	200074	\N	{}
207990	1883357780844794188	1	0	200074	\N	{}
207991	1883357780844794188	1	0	200074	\N	{}
207992	1883357780844794188	1	0	200074	\N	{}
207993	1883357780844794188	1	0	200074	\N	{}
207994	1883357780844794188	1	0	200074	\N	{}
207995	1883357780844794188	1	0	200074	\N	{}
207996	1883357780844794188	1	0	200074	\N	{}
207997	1883357780844794188	1	0	200074	\N	{}
207998	1883357780844794188	1	0	200074	\N	{}
207999	1883357780844794188	1	0	200074	\N	{}
208000	1883357780844794188	1	0	200074	\N	{}
208001	1883357780844794188	1	0	200074	\N	{}
208002	1883357780844794188	1	0	200074	\N	{}
208003	1883357780844794188	1	0	200074	\N	{}
208004	1883357780844794188	1	0	200074	\N	{}
208005	1883357780844794188	1	0	200074	\N	{}
208006	1883357780844794188	1	0	200074	\N	{}
208007	1883357780844794188	1	0	200074	\N	{}
208008	1883357780844794188	1	0	200074	\N	{}
208009	1883357780844794188	1	0	200074	\N	{}
208010	1883357780844794188	1	0	200074	\N	{}
208011	1883357780844794188	1	0	200074	\N	{}
208012	1883357780844794188	1	0	200074	\N	{}
208013	1883357780844794188	1	0	200074	\N	{}
208014	1883357780844794188	1	0	200074	\N	{}
208015	1883357780844794188	1	0	200074	\N	{}
208016	1883357780844794188	1	0	200074	\N	{}
208017	1883357780844794188	1	0	200074	\N	{}
208018	1883357780844794188	1	0	200074	\N	{}
208019	1883357780844794188	1	0	200074	\N	{}
208020	1883357780844794188	1	0	200074	\N	{}
208021	1883357780844794188	1	0	200074	\N	{}
208022	1883357780844794188	1	0	200074	\N	{}
208023	1883357780844794188	1	0	200074	\N	{}
208024	1883357780844794188	1	0	200074	\N	{}
208025	1883357780844794188	1	0	200074	\N	{}
208026	1883357780844794188	1	0	200074	\N	{}
208027	1883357780844794188	1	0	200074	\N	{}
208028	1883357780844794188	1	0	200074	\N	{}
208029	1883357780844794188	1	0	200074	\N	{}
208030	1883357780844794188	1	0	200074	\N	{}
208031	1883357780844794188	1	0	200074	\N	{}
208032	1883357780844794188	1	0	200074	\N	{}
208033	1883357780844794188	1	0	200074	\N	{}
208034	1883357780844794188	1	0	200074	\N	{}
208035	1883357780844794188	1	0	200074	\N	{}
208036	1883357780844794188	1	0	200074	\N	{}
208037	1883357780844794188	1	0	200074	\N	{}
208038	1883357780844794188	1	0	200074	\N	{}
208039	1883357780844794188	1	0	200074	\N	{}
208040	1883357780844794188	1	0	200074	\N	{}
208041	1883357780844794188	1	0	200074	\N	{}
208042	1883357780844794188	1	0	200074	\N	{}
208043	1883357780844794188	1	0	200074	\N	{}
208044	1883357780844794188	1	0	200074	\N	{}
208045	1883357780844794188	1	0	200074	\N	{}
208046	1883357780844794188	1	0	200074	\N	{}
208047	1883357780844794188	1	0	200074	\N	{}
208048	1883357780844794188	1	0	200074	\N	{}
208049	1883357780844794188	1	0	200074	\N	{}
208050	1883357780844794188	1	0	200074	\N	{}
208051	1883357780844794188	1	0	200074	\N	{}
208052	1883357780844794188	1	0	200074	\N	{}
208053	1883357780844794188	1	0	200074	\N	{}
208054	1883357780844794188	1	0	200074	\N	{}
208055	1883357780844794188	1	0	200074	\N	{}
208056	1883357780844794188	1	0	200074	\N	{}
208057	1883357780844794188	1	0	200074	\N	{}
208058	1883357780844794188	1	0	200074	\N	{}
208059	1883357780844794188	1	0	200074	\N	{}
208060	1883357780844794188	1	0	200074	\N	{}
208061	1883357780844794188	1	0	200074	\N	{}
208062	1883357780844794188	1	0	200074	\N	{}
208063	1883357780844794188	1	0	200074	\N	{}
208064	1883357780844794188	1	0	200074	\N	{}
208065	1883357780844794188	1	0	200074	\N	{}
208066	1883357780844794188	1	0	200074	\N	{}
208067	1883357780844794188	1	0	200074	\N	{}
208068	1883357780844794188	1	0	200074	\N	{}
208069	1883357780844794188	1	0	200074	\N	{}
208070	1883357780844794188	1	0	200074	\N	{}
208071	1883357780844794188	1	0	200074	\N	{}
208072	1883357780844794188	1	0	200074	\N	{}
208073	1883357780844794188	1	0	200074	\N	{}
208074	1883357780844794188	1	0	200074	\N	{}
208075	1883357780844794188	1	0	200074	\N	{}
208076	1883357780844794188	1	0	200074	\N	{}
208077	1883357780844794188	1	0	200074	\N	{}
208078	1883357780844794188	1	0	200074	\N	{}
208079	1883357780844794188	1	0	200074	\N	{}
208080	1883357780844794188	1	0	200074	\N	{}
208081	1883357780844794188	1	0	200074	\N	{}
208082	1883357780844794188	1	0	200074	\N	{}
208083	1883357780844794188	1	0	200074	\N	{}
208084	1883357780844794188	1	0	200074	\N	{}
208085	1883357780844794188	1	0	200074	\N	{}
208086	1883357780844794188	1	0	200074	\N	{}
208087	1883357780844794188	1	0	200074	\N	{}
208088	1883357780844794188	1	0	200074	\N	{}
208089	1883357780844794188	1	0	200074	\N	{}
208090	1883357780844794188	1	0	200074	\N	{}
208091	1883357780844794188	1	0	200074	\N	{}
208092	1883357780844794188	1	0	200074	\N	{}
208093	1883357780844794188	1	0	200074	\N	{}
208094	1883357780844794188	1	0	200074	\N	{}
208095	1883357780844794188	1	0	200074	\N	{}
208096	1883357780844794188	1	0	200074	\N	{}
208097	1883357780844794188	1	0	200074	\N	{}
208098	1883357780844794188	1	0	200074	\N	{}
208099	1883357780844794188	1	0	200074	\N	{}
208100	1883357780844794188	1	0	200074	\N	{}
208101	1883357780844794188	1	0	200074	\N	{}
208102	1883357780844794188	1	0	200074	\N	{}
208103	1883357780844794188	1	0	200074	\N	{}
208104	1883357780844794188	1	0	200074	\N	{}
208105	1883357780844794188	1	0	200074	\N	{}
208106	1883357780844794188	1	0	200074	\N	{}
208107	1883357780844794188	1	0	200074	\N	{}
208108	1883357780844794188	1	0	200074	\N	{}
208109	1883357780844794188	1	0	200074	\N	{}
208110	1883357780844794188	1	0	200074	\N	{}
208111	1883357780844794188	1	0	200074	\N	{}
208112	1883357780844794188	1	0	200074	\N	{}
208113	1883357780844794188	1	0	200074	\N	{}
208114	1883357780844794188	1	0	200074	\N	{}
208115	1883357780844794188	1	0	200074	\N	{}
208116	1883357780844794188	1	0	200074	\N	{}
208117	1883357780844794188	1	0	200074	\N	{}
208118	1883357780844794188	1	0	200074	\N	{}
208119	1883357780844794188	1	0	200074	\N	{}
208120	1883357780844794188	1	0	200074	\N	{}
208121	1883357780844794188	1	0	200074	\N	{}
208122	1883357780844794188	1	0	200074	\N	{}
208123	1883357780844794188	1	0	200074	\N	{}
208124	1883357780844794188	1	0	200074	\N	{}
208125	1883357780844794188	1	0	200074	\N	{}
208126	1883357780844794188	1	0	200074	\N	{}
208127	1883357780844794188	1	0	200074	\N	{}
208128	1883357780844794188	1	0	200074	\N	{}
208129	1883357780844794188	1	0	200074	\N	{}
208130	1883357780844794188	1	0	200074	\N	{}
208131	1883357780844794188	1	0	200074	\N	{}
208132	1883357780844794188	1	0	200074	\N	{}
208133	1883357780844794188	1	0	200074	\N	{}
208134	1883357780844794188	1	0	200074	\N	{}
208135	1883357780844794188	1	0	200074	\N	{}
208136	1883357780844794188	1	0	200074	\N	{}
208137	1883357780844794188	1	0	200074	\N	{}
208138	1883357780844794188	1	0	200074	\N	{}
208139	1883357780844794188	1	0	200074	\N	{}
208140	1883357780844794188	1	0	200074	\N	{}
208141	1883357780844794188	1	0	200074	\N	{}
208142	1883357780844794188	1	0	200074	\N	{}
208143	1883357780844794188	1	0	200074	\N	{}
208144	1883357780844794188	1	0	200074	\N	{}
208145	1883357780844794188	1	0	200074	\N	{}
208146	1883357780844794188	1	0	200074	\N	{}
208147	1883357780844794188	1	0	200074	\N	{}
208148	1883357780844794188	1	0	200074	\N	{}
208149	1883357780844794188	1	0	200074	\N	{}
208150	1883357780844794188	1	0	200074	\N	{}
208151	1883357780844794188	1	0	200074	\N	{}
208152	1883357780844794188	1	0	200074	\N	{}
208153	1883357780844794188	1	0	200074	\N	{}
208154	1883357780844794188	1	0	200074	\N	{}
208155	1883357780844794188	1	0	200074	\N	{}
208156	1883357780844794188	1	0	200074	\N	{}
208157	1883357780844794188	1	0	200074	\N	{}
208158	1883357780844794188	1	0	200074	\N	{}
208159	1883357780844794188	1	0	200074	\N	{}
208160	1883357780844794188	1	0	200074	\N	{}
208161	1883357780844794188	1	0	200074	\N	{}
208162	1883357780844794188	1	0	200074	\N	{}
208163	1883357780844794188	1	0	200074	\N	{}
208164	1883357780844794188	1	0	200074	\N	{}
208165	1883357780844794188	1	0	200074	\N	{}
208166	1883357780844794188	1	0	200074	\N	{}
208167	1883357780844794188	1	0	200074	\N	{}
208168	1883357780844794188	1	0	200074	\N	{}
208169	1883357780844794188	1	0	200074	\N	{}
208170	1883357780844794188	1	0	200074	\N	{}
208171	1883357780844794188	1	0	200074	\N	{}
208172	1883357780844794188	1	0	200074	\N	{}
208173	1883357780844794188	1	0	200074	\N	{}
208174	1883357780844794188	1	0	200074	\N	{}
208175	1883357780844794188	1	0	200074	\N	{}
208176	1883357780844794188	1	0	200074	\N	{}
208177	1883357780844794188	1	0	200074	\N	{}
208178	1883357780844794188	1	0	200074	\N	{}
208179	1883357780844794188	1	0	200074	\N	{}
208180	1883357780844794188	1	0	200074	\N	{}
208181	1883357780844794188	1	0	200074	\N	{}
208182	1883357780844794188	1	0	200074	\N	{}
208183	1883357780844794188	1	0	200074	\N	{}
208184	1883357780844794188	1	0	200074	\N	{}
208185	1883357780844794188	1	0	200074	\N	{}
208186	1883357780844794188	1	0	200074	\N	{}
208187	1883357780844794188	1	0	200074	\N	{}
208188	1883357780844794188	1	0	200074	\N	{}
208189	1883357780844794188	1	0	200074	\N	{}
208190	1883357780844794188	1	0	200074	\N	{}
208191	1883357780844794188	1	0	200074	\N	{}
208192	1883357780844794188	1	0	200074	\N	{}
208193	1883357780844794188	1	0	200074	\N	{}
208194	1883357780844794188	1	0	200074	\N	{}
208195	1883357780844794188	1	0	200074	\N	{}
208196	1883357780844794188	1	0	200074	\N	{}
208197	1883357780844794188	1	0	200074	\N	{}
208198	1883357780844794188	1	0	200074	\N	{}
208199	1883357780844794188	1	0	200074	\N	{}
208200	1883357780844794188	1	0	200074	\N	{}
208201	1883357780844794188	1	0	200074	\N	{}
208202	1883357780844794188	1	0	200074	\N	{}
208203	1883357780844794188	1	0	200074	\N	{}
208204	1883357780844794188	1	0	200074	\N	{}
208205	1883357780844794188	1	0	200074	\N	{}
208206	1883357780844794188	1	0	200074	\N	{}
208207	1883357780844794188	1	0	200074	\N	{}
208208	1883357780844794188	1	0	200074	\N	{}
208209	1883357780844794188	1	0	200074	\N	{}
208210	1883357780844794188	1	0	200074	\N	{}
208211	1883357780844794188	1	0	200074	\N	{}
208212	1883357780844794188	1	0	200074	\N	{}
208213	1883357780844794188	1	0	200074	\N	{}
208214	1883357780844794188	1	0	200074	\N	{}
208215	1883357780844794188	1	0	200074	\N	{}
208216	1883357780844794188	1	0	200074	\N	{}
208217	1883357780844794188	1	0	200074	\N	{}
208218	1883357780844794188	1	0	200074	\N	{}
208219	1883357780844794188	1	0	200074	\N	{}
208220	1883357780844794188	1	0	200074	\N	{}
208221	1883357780844794188	1	0	200074	\N	{}
208222	1883357780844794188	1	0	200074	\N	{}
208223	1883357780844794188	1	0	200074	\N	{}
208224	1883357780844794188	1	0	200074	\N	{}
208225	1883357780844794188	1	0	200074	\N	{}
208226	1883357780844794188	1	0	200074	\N	{}
208227	1883357780844794188	1	0	200074	\N	{}
208228	1883357780844794188	1	0	200074	\N	{}
208229	1883357780844794188	1	0	200074	\N	{}
208230	1883357780844794188	1	0	200074	\N	{}
208231	1883357780844794188	1	0	200074	\N	{}
208232	1883357780844794188	1	0	200074	\N	{}
208233	1883357780844794188	1	0	200074	\N	{}
208234	1883357780844794188	1	0	200074	\N	{}
208235	1883357780844794188	1	0	200074	\N	{}
208236	1883357780844794188	1	0	200074	\N	{}
208237	1883357780844794188	1	0	200074	\N	{}
208238	1883357780844794188	1	0	200074	\N	{}
208239	1883357780844794188	1	0	200074	\N	{}
208240	1883357780844794188	1	0	200074	\N	{}
208241	1883357780844794188	1	0	200074	\N	{}
208242	1883357780844794188	1	0	200074	\N	{}
208243	1883357780844794188	1	0	200074	\N	{}
208244	1883357780844794188	1	0	200074	\N	{}
208245	1883357780844794188	1	0	200074	\N	{}
208246	1883357780844794188	1	0	200074	\N	{}
208247	1883357780844794188	1	0	200074	\N	{}
208248	1883357780844794188	1	0	200074	\N	{}
208249	1883357780844794188	1	0	200074	\N	{}
208250	1883357780844794188	1	0	200074	\N	{}
208251	1883357780844794188	1	0	200074	\N	{}
208252	1883357780844794188	1	0	200074	\N	{}
208253	1883357780844794188	1	0	200074	\N	{}
208254	1883357780844794188	1	0	200074	\N	{}
208255	1883357780844794188	1	0	200074	\N	{}
208256	1883357780844794188	1	0	200074	\N	{}
208257	1883357780844794188	1	0	200074	\N	{}
208258	1883357780844794188	1	0	200074	\N	{}
208259	1883357780844794188	1	0	200074	\N	{}
208260	1883357780844794188	1	0	200074	\N	{}
208261	1883357780844794188	1	0	200074	\N	{}
208262	1883357780844794188	1	0	200074	\N	{}
208263	1883357780844794188	1	0	200074	\N	{}
208264	1883357780844794188	1	0	200074	\N	{}
208265	1883357780844794188	1	0	200074	\N	{}
208266	1883357780844794188	1	0	200074	\N	{}
208267	1883357780844794188	1	0	200074	\N	{}
208268	1883357780844794188	1	0	200074	\N	{}
208269	1883357780844794188	1	0	200074	\N	{}
208270	1883357780844794188	1	0	200074	\N	{}
208271	1883357780844794188	1	0	200074	\N	{}
208272	1883357780844794188	1	0	200074	\N	{}
208273	1883357780844794188	1	0	200074	\N	{}
208274	1883357780844794188	1	0	200074	\N	{}
208275	1883357780844794188	1	0	200074	\N	{}
208276	1883357780844794188	1	0	200074	\N	{}
208277	1883357780844794188	1	0	200074	\N	{}
208278	1883357780844794188	1	0	200074	\N	{}
208279	1883357780844794188	1	0	200074	\N	{}
208280	1883357780844794188	1	0	200074	\N	{}
208281	1883357780844794188	1	0	200074	\N	{}
208282	1883357780844794188	1	0	200074	\N	{}
208283	1883357780844794188	1	0	200074	\N	{}
208284	1883357780844794188	1	0	200074	\N	{}
208285	1883357780844794188	1	0	200074	\N	{}
208286	1883357780844794188	1	0	200074	\N	{}
208287	1883357780844794188	1	0	200074	\N	{}
208288	1883357780844794188	1	0	200074	\N	{}
208289	1883357780844794188	1	0	200074	\N	{}
208290	1883357780844794188	1	0	200074	\N	{}
208291	1883357780844794188	1	0	200074	\N	{}
208292	1883357780844794188	1	0	200074	\N	{}
208293	1883357780844794188	1	0	200074	\N	{}
208294	1883357780844794188	1	0	200074	\N	{}
208295	1883357780844794188	1	0	200074	\N	{}
208296	1883357780844794188	1	0	200074	\N	{}
208297	1883357780844794188	1	0	200074	\N	{}
208298	1883357780844794188	1	0	200074	\N	{}
208299	1883357780844794188	1	0	200074	\N	{}
208300	1883357780844794188	1	0	200074	\N	{}
208301	1883357780844794188	1	0	200074	\N	{}
208302	1883357780844794188	1	0	200074	\N	{}
208303	1883357780844794188	1	0	200074	\N	{}
208304	1883357780844794188	1	0	200074	\N	{}
208305	1883357780844794188	1	0	200074	\N	{}
208306	1883357780844794188	1	0	200074	\N	{}
208307	1883357780844794188	1	0	200074	\N	{}
208308	1883357780844794188	1	0	200074	\N	{}
208309	1883357780844794188	1	0	200074	\N	{}
208310	1883357780844794188	1	0	200074	\N	{}
208311	1883357780844794188	1	0	200074	\N	{}
208312	1883357780844794188	1	0	200074	\N	{}
208313	1883357780844794188	1	0	200074	\N	{}
208314	1883357780844794188	1	0	200074	\N	{}
208315	1883357780844794188	1	0	200074	\N	{}
208316	1883357780844794188	1	0	200074	\N	{}
208317	1883357780844794188	1	0	200074	\N	{}
208318	1883357780844794188	1	0	200074	\N	{}
208319	1883357780844794188	1	0	200074	\N	{}
208320	1883357780844794188	1	0	200074	\N	{}
208321	1883357780844794188	1	0	200074	\N	{}
208322	1883357780844794188	1	0	200074	\N	{}
208323	1883357780844794188	1	0	200074	\N	{}
208324	1883357780844794188	1	0	200074	\N	{}
208325	1883357780844794188	1	0	200074	\N	{}
208326	1883357780844794188	1	0	200074	\N	{}
208327	1883357780844794188	1	0	200074	\N	{}
208328	1883357780844794188	1	0	200074	\N	{}
208329	1883357780844794188	1	0	200074	\N	{}
208330	1883357780844794188	1	0	200074	\N	{}
208331	1883357780844794188	1	0	200074	\N	{}
208332	1883357780844794188	1	0	200074	\N	{}
208333	1883357780844794188	1	0	200074	\N	{}
208334	1883357780844794188	1	0	200074	\N	{}
208335	1883357780844794188	1	0	200074	\N	{}
208336	1883357780844794188	1	0	200074	\N	{}
208337	1883357780844794188	1	0	200074	\N	{}
208338	1883357780844794188	1	0	200074	\N	{}
208339	1883357780844794188	1	0	200074	\N	{}
208340	1883357780844794188	1	0	200074	\N	{}
208341	1883357780844794188	1	0	200074	\N	{}
208342	1883357780844794188	1	0	200074	\N	{}
208343	1883357780844794188	1	0	200074	\N	{}
208344	1883357780844794188	1	0	200074	\N	{}
208345	1883357780844794188	1	0	200074	\N	{}
208346	1883357780844794188	1	0	200074	\N	{}
208347	1883357780844794188	1	0	200074	\N	{}
208348	1883357780844794188	1	0	200074	\N	{}
208349	1883357780844794188	1	0	200074	\N	{}
208350	1883357780844794188	1	0	200074	\N	{}
208351	1883357780844794188	1	0	200074	\N	{}
208352	1883357780844794188	1	0	200074	\N	{}
208353	1883357780844794188	1	0	200074	\N	{}
208354	1883357780844794188	1	0	200074	\N	{}
208355	1883357780844794188	1	0	200074	\N	{}
208356	1883357780844794188	1	0	200074	\N	{}
208357	1883357780844794188	1	0	200074	\N	{}
208358	1883357780844794188	1	0	200074	\N	{}
208359	1883357780844794188	1	0	200074	\N	{}
208360	1883357780844794188	1	0	200074	\N	{}
208361	1883357780844794188	1	0	200074	\N	{}
208362	1883357780844794188	1	0	200074	\N	{}
208363	1883357780844794188	1	0	200074	\N	{}
208364	1883357780844794188	1	0	200074	\N	{}
208365	1883357780844794188	1	0	200074	\N	{}
208366	1883357780844794188	1	0	200074	\N	{}
208367	1883357780844794188	1	0	200074	\N	{}
208368	1883357780844794188	1	0	200074	\N	{}
208369	1883357780844794188	1	0	200074	\N	{}
208370	1883357780844794188	1	0	200074	\N	{}
208371	1883357780844794188	1	0	200074	\N	{}
208372	1883357780844794188	1	0	200074	\N	{}
208373	1883357780844794188	1	0	200074	\N	{}
208374	1883357780844794188	1	0	200074	\N	{}
208375	1883357780844794188	1	0	200074	\N	{}
208376	1883357780844794188	1	0	200074	\N	{}
208377	1883357780844794188	1	0	200074	\N	{}
208378	1883357780844794188	1	0	200074	\N	{}
208379	1883357780844794188	1	0	200074	\N	{}
208380	1883357780844794188	1	0	200074	\N	{}
208381	1883357780844794188	1	0	200074	\N	{}
208382	1883357780844794188	1	0	200074	\N	{}
208383	1883357780844794188	1	0	200074	\N	{}
208384	1883357780844794188	1	0	200074	\N	{}
208385	1883357780844794188	1	0	200074	\N	{}
208386	1883357780844794188	1	0	200074	\N	{}
208387	1883357780844794188	1	0	200074	\N	{}
208388	1883357780844794188	1	0	200074	\N	{}
208389	1883357780844794188	1	0	200074	\N	{}
208390	1883357780844794188	1	0	200074	\N	{}
208391	1883357780844794188	1	0	200074	\N	{}
208392	1883357780844794188	1	0	200074	\N	{}
208393	1883357780844794188	1	0	200074	\N	{}
208394	1883357780844794188	1	0	200074	\N	{}
208395	1883357780844794188	1	0	200074	\N	{}
208396	1883357780844794188	1	0	200074	\N	{}
208397	1883357780844794188	1	0	200074	\N	{}
208398	1883357780844794188	1	0	200074	\N	{}
208399	1883357780844794188	1	0	200074	\N	{}
208400	1883357780844794188	1	0	200074	\N	{}
208401	1883357780844794188	1	0	200074	\N	{}
208402	1883357780844794188	1	0	200074	\N	{}
208403	1883357780844794188	1	0	200074	\N	{}
208404	1883357780844794188	1	0	200074	\N	{}
208405	1883357780844794188	1	0	200074	\N	{}
208406	1883357780844794188	1	0	200074	\N	{}
208407	1883357780844794188	1	0	200074	\N	{}
208408	1883357780844794188	1	0	200074	\N	{}
208409	1883357780844794188	1	0	200074	\N	{}
208410	1883357780844794188	1	0	200074	\N	{}
208411	1883357780844794188	1	0	200074	\N	{}
208412	1883357780844794188	1	0	200074	\N	{}
208413	1883357780844794188	1	0	200074	\N	{}
208414	1883357780844794188	1	0	200074	\N	{}
208415	1883357780844794188	1	0	200074	\N	{}
208416	1883357780844794188	1	0	200074	\N	{}
208417	1883357780844794188	1	0	200074	\N	{}
208418	1883357780844794188	1	0	200074	\N	{}
208419	1883357780844794188	1	0	200074	\N	{}
208420	1883357780844794188	1	0	200074	\N	{}
208421	1883357780844794188	1	0	200074	\N	{}
208422	1883357780844794188	1	0	200074	\N	{}
208423	1883357780844794188	1	0	200074	\N	{}
208424	1883357780844794188	1	0	200074	\N	{}
208425	1883357780844794188	1	0	200074	\N	{}
208426	1883357780844794188	1	0	200074	\N	{}
208427	1883357780844794188	1	0	200074	\N	{}
208428	1883357780844794188	1	0	200074	\N	{}
208429	1883357780844794188	1	0	200074	\N	{}
208430	1883357780844794188	1	0	200074	\N	{}
208431	1883357780844794188	1	0	200074	\N	{}
208432	1883357780844794188	1	0	200074	\N	{}
208433	1883357780844794188	1	0	200074	\N	{}
208434	1883357780844794188	1	0	200074	\N	{}
208435	1883357780844794188	1	0	200074	\N	{}
208436	1883357780844794188	1	0	200074	\N	{}
208437	1883357780844794188	1	0	200074	\N	{}
208438	1883357780844794188	1	0	200074	\N	{}
208439	1883357780844794188	1	0	200074	\N	{}
208440	1883357780844794188	1	0	200074	\N	{}
208441	1883357780844794188	1	0	200074	\N	{}
208442	1883357780844794188	1	0	200074	\N	{}
208443	1883357780844794188	1	0	200074	\N	{}
208444	1883357780844794188	1	0	200074	\N	{}
208445	1883357780844794188	1	0	200074	\N	{}
208446	1883357780844794188	1	0	200074	\N	{}
208447	1883357780844794188	1	0	200074	\N	{}
208448	1883357780844794188	1	0	200074	\N	{}
208449	1883357780844794188	1	0	200074	\N	{}
208450	1883357780844794188	1	0	200074	\N	{}
208451	1883357780844794188	1	0	200074	\N	{}
208452	1883357780844794188	1	0	200074	\N	{}
208453	1883357780844794188	1	0	200074	\N	{}
208454	1883357780844794188	1	0	200074	\N	{}
208455	1883357780844794188	1	0	200074	\N	{}
208456	1883357780844794188	1	0	200074	\N	{}
208457	1883357780844794188	1	0	200074	\N	{}
208458	1883357780844794188	1	0	200074	\N	{}
208459	1883357780844794188	1	0	200074	\N	{}
208460	1883357780844794188	1	0	200074	\N	{}
208461	1883357780844794188	1	0	200074	\N	{}
208462	1883357780844794188	1	0	200074	\N	{}
208463	1883357780844794188	1	0	200074	\N	{}
208464	1883357780844794188	1	0	200074	\N	{}
208465	1883357780844794188	1	0	200074	\N	{}
208466	1883357780844794188	1	0	200074	\N	{}
208467	1883357780844794188	1	0	200074	\N	{}
208468	1883357780844794188	1	0	200074	\N	{}
208469	1883357780844794188	1	0	200074	\N	{}
208470	1883357780844794188	1	0	200074	\N	{}
208471	1883357780844794188	1	0	200074	\N	{}
208472	1883357780844794188	1	0	200074	\N	{}
208473	1883357780844794188	1	0	200074	\N	{}
208474	1883357780844794188	1	0	200074	\N	{}
208475	1883357780844794188	1	0	200074	\N	{}
208476	1883357780844794188	1	0	200074	\N	{}
208477	1883357780844794188	1	0	200074	\N	{}
208478	1883357780844794188	1	0	200074	\N	{}
208479	1883357780844794188	1	0	200074	\N	{}
208480	1883357780844794188	1	0	200074	\N	{}
208481	1883357780844794188	1	0	200074	\N	{}
208482	1883357780844794188	1	0	200074	\N	{}
208483	1883357780844794188	1	0	200074	\N	{}
208484	1883357780844794188	1	0	200074	\N	{}
208485	1883357780844794188	1	0	200074	\N	{}
208486	1883357780844794188	1	0	200074	\N	{}
208487	1883357780844794188	1	0	200074	\N	{}
208488	1883357780844794188	1	0	200074	\N	{}
208489	1883357780844794188	1	0	200074	\N	{}
208490	1883357780844794188	1	0	200074	\N	{}
208491	1883357780844794188	1	0	200074	\N	{}
208492	1883357780844794188	1	0	200074	\N	{}
208493	1883357780844794188	1	0	200074	\N	{}
208494	1883357780844794188	1	0	200074	\N	{}
208495	1883357780844794188	1	0	200074	\N	{}
208496	1883357780844794188	1	0	200074	\N	{}
208497	1883357780844794188	1	0	200074	\N	{}
208498	1883357780844794188	1	0	200074	\N	{}
208499	1883357780844794188	1	0	200074	\N	{}
208500	1883357780844794188	1	0	200074	\N	{}
208501	1883357780844794188	1	0	200074	\N	{}
208502	1883357780844794188	1	0	200074	\N	{}
208503	1883357780844794188	1	0	200074	\N	{}
208504	1883357780844794188	1	0	200074	\N	{}
208505	1883357780844794188	1	0	200074	\N	{}
208506	1883357780844794188	1	0	200074	\N	{}
208507	1883357780844794188	1	0	200074	\N	{}
208508	1883357780844794188	1	0	200074	\N	{}
208509	1883357780844794188	1	0	200074	\N	{}
208510	1883357780844794188	1	0	200074	\N	{}
208511	1883357780844794188	1	0	200074	\N	{}
208512	1883357780844794188	1	0	200074	\N	{}
208513	1883357780844794188	1	0	200074	\N	{}
208514	1883357780844794188	1	0	200074	\N	{}
208515	1883357780844794188	1	0	200074	\N	{}
208516	1883357780844794188	1	0	200074	\N	{}
208517	1883357780844794188	1	0	200074	\N	{}
208518	1883357780844794188	1	0	200074	\N	{}
208519	1883357780844794188	1	0	200074	\N	{}
208520	1883357780844794188	1	0	200074	\N	{}
208521	1883357780844794188	1	0	200074	\N	{}
208522	1883357780844794188	1	0	200074	\N	{}
208523	1883357780844794188	1	0	200074	\N	{}
208524	1883357780844794188	1	0	200074	\N	{}
208525	1883357780844794188	1	0	200074	\N	{}
208526	1883357780844794188	1	0	200074	\N	{}
208527	1883357780844794188	1	0	200074	\N	{}
208528	1883357780844794188	1	0	200074	\N	{}
208529	1883357780844794188	1	0	200074	\N	{}
208530	1883357780844794188	1	0	200074	\N	{}
208531	1883357780844794188	1	0	200074	\N	{}
208532	1883357780844794188	1	0	200074	\N	{}
208533	1883357780844794188	1	0	200074	\N	{}
208534	1883357780844794188	1	0	200074	\N	{}
208535	1883357780844794188	1	0	200074	\N	{}
208536	1883357780844794188	1	0	200074	\N	{}
208537	1883357780844794188	1	0	200074	\N	{}
208538	1883357780844794188	1	0	200074	\N	{}
208539	1883357780844794188	1	0	200074	\N	{}
208540	1883357780844794188	1	0	200074	\N	{}
208541	1883357780844794188	1	0	200074	\N	{}
208542	1883357780844794188	1	0	200074	\N	{}
208543	1883357780844794188	1	0	200074	\N	{}
208544	1883357780844794188	1	0	200074	\N	{}
208545	1883357780844794188	1	0	200074	\N	{}
208546	1883357780844794188	1	0	200074	\N	{}
208547	1883357780844794188	1	0	200074	\N	{}
208548	1883357780844794188	1	0	200074	\N	{}
208549	1883357780844794188	1	0	200074	\N	{}
208550	1883357780844794188	1	0	200074	\N	{}
208551	1883357780844794188	1	0	200074	\N	{}
208552	1883357780844794188	1	0	200074	\N	{}
208553	1883357780844794188	1	0	200074	\N	{}
208554	1883357780844794188	1	0	200074	\N	{}
208555	1883357780844794188	1	0	200074	\N	{}
208556	1883357780844794188	1	0	200074	\N	{}
208557	1883357780844794188	1	0	200074	\N	{}
208558	1883357780844794188	1	0	200074	\N	{}
208559	1883357780844794188	1	0	200074	\N	{}
208560	1883357780844794188	1	0	200074	\N	{}
208561	1883357780844794188	1	0	200074	\N	{}
208562	1883357780844794188	1	0	200074	\N	{}
208563	1883357780844794188	1	0	200074	\N	{}
208564	1883357780844794188	1	0	200074	\N	{}
208565	1883357780844794188	1	0	200074	\N	{}
208566	1883357780844794188	1	0	200074	\N	{}
208567	1883357780844794188	1	0	200074	\N	{}
208568	1883357780844794188	1	0	200074	\N	{}
208569	1883357780844794188	1	0	200074	\N	{}
208570	1883357780844794188	1	0	200074	\N	{}
208571	1883357780844794188	1	0	200074	\N	{}
208572	1883357780844794188	1	0	200074	\N	{}
208573	1883357780844794188	1	0	200074	\N	{}
208574	1883357780844794188	1	0	200074	\N	{}
208575	1883357780844794188	1	0	200074	\N	{}
208576	1883357780844794188	1	0	200074	\N	{}
208577	1883357780844794188	1	0	200074	\N	{}
208578	1883357780844794188	1	0	200074	\N	{}
208579	1883357780844794188	1	0	200074	\N	{}
208580	1883357780844794188	1	0	200074	\N	{}
208581	1883357780844794188	1	0	200074	\N	{}
208582	1883357780844794188	1	0	200074	\N	{}
208583	1883357780844794188	1	0	200074	\N	{}
208584	1883357780844794188	1	0	200074	\N	{}
208585	1883357780844794188	1	0	200074	\N	{}
208586	1883357780844794188	1	0	200074	\N	{}
208587	1883357780844794188	1	0	200074	\N	{}
208588	1883357780844794188	1	0	200074	\N	{}
208589	1883357780844794188	1	0	200074	\N	{}
208590	1883357780844794188	1	0	200074	\N	{}
208591	1883357780844794188	1	0	200074	\N	{}
208592	1883357780844794188	1	0	200074	\N	{}
208593	1883357780844794188	1	0	200074	\N	{}
208594	1883357780844794188	1	0	200074	\N	{}
208595	1883357780844794188	1	0	200074	\N	{}
208596	1883357780844794188	1	0	200074	\N	{}
208597	1883357780844794188	1	0	200074	\N	{}
208598	1883357780844794188	1	0	200074	\N	{}
208599	1883357780844794188	1	0	200074	\N	{}
208600	1883357780844794188	1	0	200074	\N	{}
208601	1883357780844794188	1	0	200074	\N	{}
208602	1883357780844794188	1	0	200074	\N	{}
208603	1883357780844794188	1	0	200074	\N	{}
208604	1883357780844794188	1	0	200074	\N	{}
208605	1883357780844794188	1	0	200074	\N	{}
208606	1883357780844794188	1	0	200074	\N	{}
208607	1883357780844794188	1	0	200074	\N	{}
208608	1883357780844794188	1	0	200074	\N	{}
208609	1883357780844794188	1	0	200074	\N	{}
208610	1883357780844794188	1	0	200074	\N	{}
208611	1883357780844794188	1	0	200074	\N	{}
208612	1883357780844794188	1	0	200074	\N	{}
208613	1883357780844794188	1	0	200074	\N	{}
208614	1883357780844794188	1	0	200074	\N	{}
208615	1883357780844794188	1	0	200074	\N	{}
208616	1883357780844794188	1	0	200074	\N	{}
208617	1883357780844794188	1	0	200074	\N	{}
208618	1883357780844794188	1	0	200074	\N	{}
208619	1883357780844794188	1	0	200074	\N	{}
208620	1883357780844794188	1	0	200074	\N	{}
208621	1883357780844794188	1	0	200074	\N	{}
208622	1883357780844794188	1	0	200074	\N	{}
208623	1883357780844794188	1	0	200074	\N	{}
208624	1883357780844794188	1	0	200074	\N	{}
208625	1883357780844794188	1	0	200074	\N	{}
208626	1883357780844794188	1	0	200074	\N	{}
208627	1883357780844794188	1	0	200074	\N	{}
208628	1883357780844794188	1	0	200074	\N	{}
208629	1883357780844794188	1	0	200074	\N	{}
208630	1883357780844794188	1	0	200074	\N	{}
208631	1883357780844794188	1	0	200074	\N	{}
208632	1883357780844794188	1	0	200074	\N	{}
208633	1883357780844794188	1	0	200074	\N	{}
208634	1883357780844794188	1	0	200074	\N	{}
208635	1883357780844794188	1	0	200074	\N	{}
208636	1883357780844794188	1	0	200074	\N	{}
208637	1883357780844794188	1	0	200074	\N	{}
208638	1883357780844794188	1	0	200074	\N	{}
208639	1883357780844794188	1	0	200074	\N	{}
208640	1883357780844794188	1	0	200074	\N	{}
208641	1883357780844794188	1	0	200074	\N	{}
208642	1883357780844794188	1	0	200074	\N	{}
208643	1883357780844794188	1	0	200074	\N	{}
208644	1883357780844794188	1	0	200074	\N	{}
208645	1883357780844794188	1	0	200074	\N	{}
208646	1883357780844794188	1	0	200074	\N	{}
208647	1883357780844794188	1	0	200074	\N	{}
208648	1883357780844794188	1	0	200074	\N	{}
208649	1883357780844794188	1	0	200074	\N	{}
208650	1883357780844794188	1	0	200074	\N	{}
208651	1883357780844794188	1	0	200074	\N	{}
208652	1883357780844794188	1	0	200074	\N	{}
208653	1883357780844794188	1	0	200074	\N	{}
208654	1883357780844794188	1	0	200074	\N	{}
208655	1883357780844794188	1	0	200074	\N	{}
208656	1883357780844794188	1	0	200074	\N	{}
208657	1883357780844794188	1	0	200074	\N	{}
208658	1883357780844794188	1	0	200074	\N	{}
208659	1883357780844794188	1	0	200074	\N	{}
208660	1883357780844794188	1	0	200074	\N	{}
208661	1883357780844794188	1	0	200074	\N	{}
208662	1883357780844794188	1	0	200074	\N	{}
208663	1883357780844794188	1	0	200074	\N	{}
208664	1883357780844794188	1	0	200074	\N	{}
208665	1883357780844794188	1	0	200074	\N	{}
208666	1883357780844794188	1	0	200074	\N	{}
208667	1883357780844794188	1	0	200074	\N	{}
208668	1883357780844794188	1	0	200074	\N	{}
208669	1883357780844794188	1	0	200074	\N	{}
208670	1883357780844794188	1	0	200074	\N	{}
208671	1883357780844794188	1	0	200074	\N	{}
208672	1883357780844794188	1	0	200074	\N	{}
208673	1883357780844794188	1	0	200074	\N	{}
208674	1883357780844794188	1	0	200074	\N	{}
208675	1883357780844794188	1	0	200074	\N	{}
208676	1883357780844794188	1	0	200074	\N	{}
208677	1883357780844794188	1	0	200074	\N	{}
208678	1883357780844794188	1	0	200074	\N	{}
208679	1883357780844794188	1	0	200074	\N	{}
208680	1883357780844794188	1	0	200074	\N	{}
208681	1883357780844794188	1	0	200074	\N	{}
208682	1883357780844794188	1	0	200074	\N	{}
208683	1883357780844794188	1	0	200074	\N	{}
208684	1883357780844794188	1	0	200074	\N	{}
208685	1883357780844794188	1	0	200074	\N	{}
208686	1883357780844794188	1	0	200074	\N	{}
208687	1883357780844794188	1	0	200074	\N	{}
208688	1883357780844794188	1	0	200074	\N	{}
208689	1883357780844794188	1	0	200074	\N	{}
208690	1883357780844794188	1	0	200074	\N	{}
208691	1883357780844794188	1	0	200074	\N	{}
208692	1883357780844794188	1	0	200074	\N	{}
208693	1883357780844794188	1	0	200074	\N	{}
208694	1883357780844794188	1	0	200074	\N	{}
208695	1883357780844794188	1	0	200074	\N	{}
208696	1883357780844794188	1	0	200074	\N	{}
208697	1883357780844794188	1	0	200074	\N	{}
208698	1883357780844794188	1	0	200074	\N	{}
208699	1883357780844794188	1	0	200074	\N	{}
208700	1883357780844794188	1	0	200074	\N	{}
208701	1883357780844794188	1	0	200074	\N	{}
208702	1883357780844794188	1	0	200074	\N	{}
208703	1883357780844794188	1	0	200074	\N	{}
208704	1883357780844794188	1	0	200074	\N	{}
208705	1883357780844794188	1	0	200074	\N	{}
208706	1883357780844794188	1	0	200074	\N	{}
208707	1883357780844794188	1	0	200074	\N	{}
208708	1883357780844794188	1	0	200074	\N	{}
208709	1883357780844794188	1	0	200074	\N	{}
208710	1883357780844794188	1	0	200074	\N	{}
208711	1883357780844794188	1	0	200074	\N	{}
208712	1883357780844794188	1	0	200074	\N	{}
208713	1883357780844794188	1	0	200074	\N	{}
208714	1883357780844794188	1	0	200074	\N	{}
208715	1883357780844794188	1	0	200074	\N	{}
208716	1883357780844794188	1	0	200074	\N	{}
208717	1883357780844794188	1	0	200074	\N	{}
208718	1883357780844794188	1	0	200074	\N	{}
208719	1883357780844794188	1	0	200074	\N	{}
208720	1883357780844794188	1	0	200074	\N	{}
208721	1883357780844794188	1	0	200074	\N	{}
208722	1883357780844794188	1	0	200074	\N	{}
208723	1883357780844794188	1	0	200074	\N	{}
208724	1883357780844794188	1	0	200074	\N	{}
208725	1883357780844794188	1	0	200074	\N	{}
208726	1883357780844794188	1	0	200074	\N	{}
208727	1883357780844794188	1	0	200074	\N	{}
208728	1883357780844794188	1	0	200074	\N	{}
208729	1883357780844794188	1	0	200074	\N	{}
208730	1883357780844794188	1	0	200074	\N	{}
208731	1883357780844794188	1	0	200074	\N	{}
208732	1883357780844794188	1	0	200074	\N	{}
208733	1883357780844794188	1	0	200074	\N	{}
208734	1883357780844794188	1	0	200074	\N	{}
208735	1883357780844794188	1	0	200074	\N	{}
208736	1883357780844794188	1	0	200074	\N	{}
208737	1883357780844794188	1	0	200074	\N	{}
208738	1883357780844794188	1	0	200074	\N	{}
208739	1883357780844794188	1	0	200074	\N	{}
208740	1883357780844794188	1	0	200074	\N	{}
208741	1883357780844794188	1	0	200074	\N	{}
208742	1883357780844794188	1	0	200074	\N	{}
208743	1883357780844794188	1	0	200074	\N	{}
208744	1883357780844794188	1	0	200074	\N	{}
208745	1883357780844794188	1	0	200074	\N	{}
208746	1883357780844794188	1	0	200074	\N	{}
208747	1883357780844794188	1	0	200074	\N	{}
208748	1883357780844794188	1	0	200074	\N	{}
208749	1883357780844794188	1	0	200074	\N	{}
208750	1883357780844794188	1	0	200074	\N	{}
208751	1883357780844794188	1	0	200074	\N	{}
208752	1883357780844794188	1	0	200074	\N	{}
208753	1883357780844794188	1	0	200074	\N	{}
208754	1883357780844794188	1	0	200074	\N	{}
208755	1883357780844794188	1	0	200074	\N	{}
208756	1883357780844794188	1	0	200074	\N	{}
208757	1883357780844794188	1	0	200074	\N	{}
208758	1883357780844794188	1	0	200074	\N	{}
208759	1883357780844794188	1	0	200074	\N	{}
208760	1883357780844794188	1	0	200074	\N	{}
208761	1883357780844794188	1	0	200074	\N	{}
208762	1883357780844794188	1	0	200074	\N	{}
208763	1883357780844794188	1	0	200074	\N	{}
208764	1883357780844794188	1	0	200074	\N	{}
208765	1883357780844794188	1	0	200074	\N	{}
208766	1883357780844794188	1	0	200074	\N	{}
208767	1883357780844794188	1	0	200074	\N	{}
208768	1883357780844794188	1	0	200074	\N	{}
208769	1883357780844794188	1	0	200074	\N	{}
208770	1883357780844794188	1	0	200074	\N	{}
208771	1883357780844794188	1	0	200074	\N	{}
208772	1883357780844794188	1	0	200074	\N	{}
208773	1883357780844794188	1	0	200074	\N	{}
208774	1883357780844794188	1	0	200074	\N	{}
208775	1883357780844794188	1	0	200074	\N	{}
208776	1883357780844794188	1	0	200074	\N	{}
208777	1883357780844794188	1	0	200074	\N	{}
208778	1883357780844794188	1	0	200074	\N	{}
208779	1883357780844794188	1	0	200074	\N	{}
208780	1883357780844794188	1	0	200074	\N	{}
208781	1883357780844794188	1	0	200074	\N	{}
208782	1883357780844794188	1	0	200074	\N	{}
208783	1883357780844794188	1	0	200074	\N	{}
208784	1883357780844794188	1	0	200074	\N	{}
208785	1883357780844794188	1	0	200074	\N	{}
208786	1883357780844794188	1	0	200074	\N	{}
208787	1883357780844794188	1	0	200074	\N	{}
208788	1883357780844794188	1	0	200074	\N	{}
208789	1883357780844794188	1	0	200074	\N	{}
208790	1883357780844794188	1	0	200074	\N	{}
208791	1883357780844794188	1	0	200074	\N	{}
208792	1883357780844794188	1	0	200074	\N	{}
208793	1883357780844794188	1	0	200074	\N	{}
208794	1883357780844794188	1	0	200074	\N	{}
208795	1883357780844794188	1	0	200074	\N	{}
208796	1883357780844794188	1	0	200074	\N	{}
208797	1883357780844794188	1	0	200074	\N	{}
208798	1883357780844794188	1	0	200074	\N	{}
208799	1883357780844794188	1	0	200074	\N	{}
208800	1883357780844794188	1	0	200074	\N	{}
208801	1883357780844794188	1	0	200074	\N	{}
208802	1883357780844794188	1	0	200074	\N	{}
208803	1883357780844794188	1	0	200074	\N	{}
208804	1883357780844794188	1	0	200074	\N	{}
208805	1883357780844794188	1	0	200074	\N	{}
208806	1883357780844794188	1	0	200074	\N	{}
208807	1883357780844794188	1	0	200074	\N	{}
208808	1883357780844794188	1	0	200074	\N	{}
208809	1883357780844794188	1	0	200074	\N	{}
208810	1883357780844794188	1	0	200074	\N	{}
208811	1883357780844794188	1	0	200074	\N	{}
208812	1883357780844794188	1	0	200074	\N	{}
208813	1883357780844794188	1	0	200074	\N	{}
208814	1883357780844794188	1	0	200074	\N	{}
208815	1883357780844794188	1	0	200074	\N	{}
208816	1883357780844794188	1	0	200074	\N	{}
208817	1883357780844794188	1	0	200074	\N	{}
208818	1883357780844794188	1	0	200074	\N	{}
208819	1883357780844794188	1	0	200074	\N	{}
208820	1883357780844794188	1	0	200074	\N	{}
208821	1883357780844794188	1	0	200074	\N	{}
208822	1883357780844794188	1	0	200074	\N	{}
208823	1883357780844794188	1	0	200074	\N	{}
208824	1883357780844794188	1	0	200074	\N	{}
208825	1883357780844794188	1	0	200074	\N	{}
208826	1883357780844794188	1	0	200074	\N	{}
208827	1883357780844794188	1	0	200074	\N	{}
208828	1883357780844794188	1	0	200074	\N	{}
208829	1883357780844794188	1	0	200074	\N	{}
208830	1883357780844794188	1	0	200074	\N	{}
208831	1883357780844794188	1	0	200074	\N	{}
208832	1883357780844794188	1	0	200074	\N	{}
208833	1883357780844794188	1	0	200074	\N	{}
208834	1883357780844794188	1	0	200074	\N	{}
208835	1883357780844794188	1	0	200074	\N	{}
208836	1883357780844794188	1	0	200074	\N	{}
208837	1883357780844794188	1	0	200074	\N	{}
208838	1883357780844794188	1	0	200074	\N	{}
208839	1883357780844794188	1	0	200074	\N	{}
208840	1883357780844794188	1	0	200074	\N	{}
208841	1883357780844794188	1	0	200074	\N	{}
208842	1883357780844794188	1	0	200074	\N	{}
208843	1883357780844794188	1	0	200074	\N	{}
208844	1883357780844794188	1	0	200074	\N	{}
208845	1883357780844794188	1	0	200074	\N	{}
208846	1883357780844794188	1	0	200074	\N	{}
208847	1883357780844794188	1	0	200074	\N	{}
208848	1883357780844794188	1	0	200074	\N	{}
208849	1883357780844794188	1	0	200074	\N	{}
208850	1883357780844794188	1	0	200074	\N	{}
208851	1883357780844794188	1	0	200074	\N	{}
208852	1883357780844794188	1	0	200074	\N	{}
208853	1883357780844794188	1	0	200074	\N	{}
208854	1883357780844794188	1	0	200074	\N	{}
208855	1883357780844794188	1	0	200074	\N	{}
208856	1883357780844794188	1	0	200074	\N	{}
208857	1883357780844794188	1	0	200074	\N	{}
208858	1883357780844794188	1	0	200074	\N	{}
208859	1883357780844794188	1	0	200074	\N	{}
208860	1883357780844794188	1	0	200074	\N	{}
208861	1883357780844794188	1	0	200074	\N	{}
208862	1883357780844794188	1	0	200074	\N	{}
208863	1883357780844794188	1	0	200074	\N	{}
208864	1883357780844794188	1	0	200074	\N	{}
208865	1883357780844794188	1	0	200074	\N	{}
208866	1883357780844794188	1	0	200074	\N	{}
208867	1883357780844794188	1	0	200074	\N	{}
208868	1883357780844794188	1	0	200074	\N	{}
208869	1883357780844794188	1	0	200074	\N	{}
208870	1883357780844794188	1	0	200074	\N	{}
208871	1883357780844794188	1	0	200074	\N	{}
208872	1883357780844794188	1	0	200074	\N	{}
208873	1883357780844794188	1	0	200074	\N	{}
208874	1883357780844794188	1	0	200074	\N	{}
208875	1883357780844794188	1	0	200074	\N	{}
208876	1883357780844794188	1	0	200074	\N	{}
208877	1883357780844794188	1	0	200074	\N	{}
208878	1883357780844794188	1	0	200074	\N	{}
208879	1883357780844794188	1	0	200074	\N	{}
208880	1883357780844794188	1	0	200074	\N	{}
208881	1883357780844794188	1	0	200074	\N	{}
208882	1883357780844794188	1	0	200074	\N	{}
208883	1883357780844794188	1	0	200074	\N	{}
208884	1883357780844794188	1	0	200074	\N	{}
208885	1883357780844794188	1	0	200074	\N	{}
208886	1883357780844794188	1	0	200074	\N	{}
208887	1883357780844794188	1	0	200074	\N	{}
208888	1883357780844794188	1	0	200074	\N	{}
208889	1883357780844794188	1	0	200074	\N	{}
208890	1883357780844794188	1	0	200074	\N	{}
208891	1883357780844794188	1	0	200074	\N	{}
208892	1883357780844794188	1	0	200074	\N	{}
208893	1883357780844794188	1	0	200074	\N	{}
208894	1883357780844794188	1	0	200074	\N	{}
208895	1883357780844794188	1	0	200074	\N	{}
208896	1883357780844794188	1	0	200074	\N	{}
208897	1883357780844794188	1	0	200074	\N	{}
208898	1883357780844794188	1	0	200074	\N	{}
208899	1883357780844794188	1	0	200074	\N	{}
208900	1883357780844794188	1	0	200074	\N	{}
208901	1883357780844794188	1	0	200074	\N	{}
208902	1883357780844794188	1	0	200074	\N	{}
208903	1883357780844794188	1	0	200074	\N	{}
208904	1883357780844794188	1	0	200074	\N	{}
208905	1883357780844794188	1	0	200074	\N	{}
208906	1883357780844794188	1	0	200074	\N	{}
208907	1883357780844794188	1	0	200074	\N	{}
208908	1883357780844794188	1	0	200074	\N	{}
208909	1883357780844794188	1	0	200074	\N	{}
208910	1883357780844794188	1	0	200074	\N	{}
208911	1883357780844794188	1	0	200074	\N	{}
208912	1883357780844794188	1	0	200074	\N	{}
208913	1883357780844794188	1	0	200074	\N	{}
208914	1883357780844794188	1	0	200074	\N	{}
208915	1883357780844794188	1	0	200074	\N	{}
208916	1883357780844794188	1	0	200074	\N	{}
208917	1883357780844794188	1	0	200074	\N	{}
208918	1883357780844794188	1	0	200074	\N	{}
208919	1883357780844794188	1	0	200074	\N	{}
208920	1883357780844794188	1	0	200074	\N	{}
208921	1883357780844794188	1	0	200074	\N	{}
208922	1883357780844794188	1	0	200074	\N	{}
208923	1883357780844794188	1	0	200074	\N	{}
208924	1883357780844794188	1	0	200074	\N	{}
208925	1883357780844794188	1	0	200074	\N	{}
208926	1883357780844794188	1	0	200074	\N	{}
208927	1883357780844794188	1	0	200074	\N	{}
208928	1883357780844794188	1	0	200074	\N	{}
208929	1883357780844794188	1	0	200074	\N	{}
208930	1883357780844794188	1	0	200074	\N	{}
208931	1883357780844794188	1	0	200074	\N	{}
208932	1883357780844794188	1	0	200074	\N	{}
208933	1883357780844794188	1	0	200074	\N	{}
208934	1883357780844794188	1	0	200074	\N	{}
208935	1883357780844794188	1	0	200074	\N	{}
208936	1883357780844794188	1	0	200074	\N	{}
208937	1883357780844794188	1	0	200074	\N	{}
208938	1883357780844794188	1	0	200074	\N	{}
208939	1883357780844794188	1	0	200074	\N	{}
208940	1883357780844794188	1	0	200074	\N	{}
208941	1883357780844794188	1	0	200074	\N	{}
208942	1883357780844794188	1	0	200074	\N	{}
208943	1883357780844794188	1	0	200074	\N	{}
208944	1883357780844794188	1	0	200074	\N	{}
208945	1883357780844794188	1	0	200074	\N	{}
208946	1883357780844794188	1	0	200074	\N	{}
208947	1883357780844794188	1	0	200074	\N	{}
208948	1883357780844794188	1	0	200074	\N	{}
208949	1883357780844794188	1	0	200074	\N	{}
208950	1883357780844794188	1	0	200074	\N	{}
208951	1883357780844794188	1	0	200074	\N	{}
208952	1883357780844794188	1	0	200074	\N	{}
208953	1883357780844794188	1	0	200074	\N	{}
208954	1883357780844794188	1	0	200074	\N	{}
208955	1883357780844794188	1	0	200074	\N	{}
208956	1883357780844794188	1	0	200074	\N	{}
208957	1883357780844794188	1	0	200074	\N	{}
208958	1883357780844794188	1	0	200074	\N	{}
208959	1883357780844794188	1	0	200074	\N	{}
208960	1883357780844794188	1	0	200074	\N	{}
208961	1883357780844794188	1	0	200074	\N	{}
208962	1883357780844794188	1	0	200074	\N	{}
208963	1883357780844794188	1	0	200074	\N	{}
208964	1883357780844794188	1	0	200074	\N	{}
208965	1883357780844794188	1	0	200074	\N	{}
208966	1883357780844794188	1	0	200074	\N	{}
208967	1883357780844794188	1	0	200074	\N	{}
208968	1883357780844794188	1	0	200074	\N	{}
208969	1883357780844794188	1	0	200074	\N	{}
208970	1883357780844794188	1	0	200074	\N	{}
208971	1883357780844794188	1	0	200074	\N	{}
208972	1883357780844794188	1	0	200074	\N	{}
208973	1883357780844794188	1	0	200074	\N	{}
208974	1883357780844794188	1	0	200074	\N	{}
208975	1883357780844794188	1	0	200074	\N	{}
208976	1883357780844794188	1	0	200074	\N	{}
208977	1883357780844794188	1	0	200074	\N	{}
208978	1883357780844794188	1	0	200074	\N	{}
208979	1883357780844794188	1	0	200074	\N	{}
208980	1883357780844794188	1	0	200074	\N	{}
208981	1883357780844794188	1	0	200074	\N	{}
208982	1883357780844794188	1	0	200074	\N	{}
208983	1883357780844794188	1	0	200074	\N	{}
208984	1883357780844794188	1	0	200074	\N	{}
208985	1883357780844794188	1	0	200074	\N	{}
208986	1883357780844794188	1	0	200074	\N	{}
208987	1883357780844794188	1	0	200074	\N	{}
208988	1883357780844794188	1	0	200074	\N	{}
208989	1883357780844794188	1	0	200074	\N	{}
208990	1883357780844794188	1	0	200074	\N	{}
208991	1883357780844794188	1	0	200074	\N	{}
208992	1883357780844794188	1	0	200074	\N	{}
208993	1883357780844794188	1	0	200074	\N	{}
208994	1883357780844794188	1	0	200074	\N	{}
208995	1883357780844794188	1	0	200074	\N	{}
208996	1883357780844794188	1	0	200074	\N	{}
208997	1883357780844794188	1	0	200074	\N	{}
208998	1883357780844794188	1	0	200074	\N	{}
208999	1883357780844794188	1	0	200074	\N	{}
209000	1883357780844794188	1	0	200074	\N	{}
209001	1883357780844794188	1	0	200074	\N	{}
209002	1883357780844794188	1	0	200074	\N	{}
209003	1883357780844794188	1	0	200074	\N	{}
209004	1883357780844794188	1	0	200074	\N	{}
209005	1883357780844794188	1	0	200074	\N	{}
209006	1883357780844794188	1	0	200074	\N	{}
209007	1883357780844794188	1	0	200074	\N	{}
209008	1883357780844794188	1	0	200074	\N	{}
209009	1883357780844794188	1	0	200074	\N	{}
209010	1883357780844794188	1	0	200074	\N	{}
209011	1883357780844794188	1	0	200074	\N	{}
209012	1883357780844794188	1	0	200074	\N	{}
209013	1883357780844794188	1	0	200074	\N	{}
209014	1883357780844794188	1	0	200074	\N	{}
209015	1883357780844794188	1	0	200074	\N	{}
209016	1883357780844794188	1	0	200074	\N	{}
209017	1883357780844794188	1	0	200074	\N	{}
209018	1883357780844794188	1	0	200074	\N	{}
209019	1883357780844794188	1	0	200074	\N	{}
209020	1883357780844794188	1	0	200074	\N	{}
209021	1883357780844794188	1	0	200074	\N	{}
209022	1883357780844794188	1	0	200074	\N	{}
209023	1883357780844794188	1	0	200074	\N	{}
209024	1883357780844794188	1	0	200074	\N	{}
209025	1883357780844794188	1	0	200074	\N	{}
209026	1883357780844794188	1	0	200074	\N	{}
209027	1883357780844794188	1	0	200074	\N	{}
209028	1883357780844794188	1	0	200074	\N	{}
209029	1883357780844794188	1	0	200074	\N	{}
209030	1883357780844794188	1	0	200074	\N	{}
209031	1883357780844794188	1	0	200074	\N	{}
209032	1883357780844794188	1	0	200074	\N	{}
209033	1883357780844794188	1	0	200074	\N	{}
209034	1883357780844794188	1	0	200074	\N	{}
209035	1883357780844794188	1	0	200074	\N	{}
209036	1883357780844794188	1	0	200074	\N	{}
209037	1883357780844794188	1	0	200074	\N	{}
209038	1883357780844794188	1	0	200074	\N	{}
209039	1883357780844794188	1	0	200074	\N	{}
209040	1883357780844794188	1	0	200074	\N	{}
209041	1883357780844794188	1	0	200074	\N	{}
209042	1883357780844794188	1	0	200074	\N	{}
209043	1883357780844794188	1	0	200074	\N	{}
209044	1883357780844794188	1	0	200074	\N	{}
209045	1883357780844794188	1	0	200074	\N	{}
209046	1883357780844794188	1	0	200074	\N	{}
209047	1883357780844794188	1	0	200074	\N	{}
209048	1883357780844794188	1	0	200074	\N	{}
209049	1883357780844794188	1	0	200074	\N	{}
209050	1883357780844794188	1	0	200074	\N	{}
209051	1883357780844794188	1	0	200074	\N	{}
209052	1883357780844794188	1	0	200074	\N	{}
209053	1883357780844794188	1	0	200074	\N	{}
209054	1883357780844794188	1	0	200074	\N	{}
209055	1883357780844794188	1	0	200074	\N	{}
209056	1883357780844794188	1	0	200074	\N	{}
209057	1883357780844794188	1	0	200074	\N	{}
209058	1883357780844794188	1	0	200074	\N	{}
209059	1883357780844794188	1	0	200074	\N	{}
209060	1883357780844794188	1	0	200074	\N	{}
209061	1883357780844794188	1	0	200074	\N	{}
209062	1883357780844794188	1	0	200074	\N	{}
209063	1883357780844794188	1	0	200074	\N	{}
209064	1883357780844794188	1	0	200074	\N	{}
209065	1883357780844794188	1	0	200074	\N	{}
209066	1883357780844794188	1	0	200074	\N	{}
209067	1883357780844794188	1	0	200074	\N	{}
209068	1883357780844794188	1	0	200074	\N	{}
209069	1883357780844794188	1	0	200074	\N	{}
209070	1883357780844794188	1	0	200074	\N	{}
209071	1883357780844794188	1	0	200074	\N	{}
209072	1883357780844794188	1	0	200074	\N	{}
209073	1883357780844794188	1	0	200074	\N	{}
209074	1883357780844794188	1	0	200074	\N	{}
209075	1883357780844794188	1	0	200074	\N	{}
209076	1883357780844794188	1	0	200074	\N	{}
209077	1883357780844794188	1	0	200074	\N	{}
209078	1883357780844794188	1	0	200074	\N	{}
209079	1883357780844794188	1	0	200074	\N	{}
209080	1883357780844794188	1	0	200074	\N	{}
209081	1883357780844794188	1	0	200074	\N	{}
209082	1883357780844794188	1	0	200074	\N	{}
209083	1883357780844794188	1	0	200074	\N	{}
209084	1883357780844794188	1	0	200074	\N	{}
209085	1883357780844794188	1	0	200074	\N	{}
209086	1883357780844794188	1	0	200074	\N	{}
209087	1883357780844794188	1	0	200074	\N	{}
209088	1883357780844794188	1	0	200074	\N	{}
209089	1883357780844794188	1	0	200074	\N	{}
209090	1883357780844794188	1	0	200074	\N	{}
209091	1883357780844794188	1	0	200074	\N	{}
209092	1883357780844794188	1	0	200074	\N	{}
209093	1883357780844794188	1	0	200074	\N	{}
209094	1883357780844794188	1	0	200074	\N	{}
209095	1883357780844794188	1	0	200074	\N	{}
209096	1883357780844794188	1	0	200074	\N	{}
209097	1883357780844794188	1	0	200074	\N	{}
209098	1883357780844794188	1	0	200074	\N	{}
209099	1883357780844794188	1	0	200074	\N	{}
209100	1883357780844794188	1	0	200074	\N	{}
209101	1883357780844794188	1	0	200074	\N	{}
209102	1883357780844794188	1	0	200074	\N	{}
209103	1883357780844794188	1	0	200074	\N	{}
209104	1883357780844794188	1	0	200074	\N	{}
209105	1883357780844794188	1	0	200074	\N	{}
209106	1883357780844794188	1	0	200074	\N	{}
209107	1883357780844794188	1	0	200074	\N	{}
209108	1883357780844794188	1	0	200074	\N	{}
209109	1883357780844794188	1	0	200074	\N	{}
209110	1883357780844794188	1	0	200074	\N	{}
209111	1883357780844794188	1	0	200074	\N	{}
209112	1883357780844794188	1	0	200074	\N	{}
209113	1883357780844794188	1	0	200074	\N	{}
209114	1883357780844794188	1	0	200074	\N	{}
209115	1883357780844794188	1	0	200074	\N	{}
209116	1883357780844794188	1	0	200074	\N	{}
209117	1883357780844794188	1	0	200074	\N	{}
209118	1883357780844794188	1	0	200074	\N	{}
209119	1883357780844794188	1	0	200074	\N	{}
209120	1883357780844794188	1	0	200074	\N	{}
209121	1883357780844794188	1	0	200074	\N	{}
209122	1883357780844794188	1	0	200074	\N	{}
209123	1883357780844794188	1	0	200074	\N	{}
209124	1883357780844794188	1	0	200074	\N	{}
209125	1883357780844794188	1	0	200074	\N	{}
209126	1883357780844794188	1	0	200074	\N	{}
209127	1883357780844794188	1	0	200074	\N	{}
209128	1883357780844794188	1	0	200074	\N	{}
209129	1883357780844794188	1	0	200074	\N	{}
209130	1883357780844794188	1	0	200074	\N	{}
209131	1883357780844794188	1	0	200074	\N	{}
209132	1883357780844794188	1	0	200074	\N	{}
209133	1883357780844794188	1	0	200074	\N	{}
209134	1883357780844794188	1	0	200074	\N	{}
209135	1883357780844794188	1	0	200074	\N	{}
209136	1883357780844794188	1	0	200074	\N	{}
209137	1883357780844794188	1	0	200074	\N	{}
209138	1883357780844794188	1	0	200074	\N	{}
209139	1883357780844794188	1	0	200074	\N	{}
209140	1883357780844794188	1	0	200074	\N	{}
209141	1883357780844794188	1	0	200074	\N	{}
209142	1883357780844794188	1	0	200074	\N	{}
209143	1883357780844794188	1	0	200074	\N	{}
209144	1883357780844794188	1	0	200074	\N	{}
209145	1883357780844794188	1	0	200074	\N	{}
209146	1883357780844794188	1	0	200074	\N	{}
209147	1883357780844794188	1	0	200074	\N	{}
209148	1883357780844794188	1	0	200074	\N	{}
209149	1883357780844794188	1	0	200074	\N	{}
209150	1883357780844794188	1	0	200074	\N	{}
209151	1883357780844794188	1	0	200074	\N	{}
209152	1883357780844794188	1	0	200074	\N	{}
209153	1883357780844794188	1	0	200074	\N	{}
209154	1883357780844794188	1	0	200074	\N	{}
209155	1883357780844794188	1	0	200074	\N	{}
209156	1883357780844794188	1	0	200074	\N	{}
209157	1883357780844794188	1	0	200074	\N	{}
209158	1883357780844794188	1	0	200074	\N	{}
209159	1883357780844794188	1	0	200074	\N	{}
209160	1883357780844794188	1	0	200074	\N	{}
209161	1883357780844794188	1	0	200074	\N	{}
209162	1883357780844794188	1	0	200074	\N	{}
209163	1883357780844794188	1	0	200074	\N	{}
209164	1883357780844794188	1	0	200074	\N	{}
209165	1883357780844794188	1	0	200074	\N	{}
209166	1883357780844794188	1	0	200074	\N	{}
209167	1883357780844794188	1	0	200074	\N	{}
209168	1883357780844794188	1	0	200074	\N	{}
209169	1883357780844794188	1	0	200074	\N	{}
209170	1883357780844794188	1	0	200074	\N	{}
209171	1883357780844794188	1	0	200074	\N	{}
209172	1883357780844794188	1	0	200074	\N	{}
209173	1883357780844794188	1	0	200074	\N	{}
209174	1883357780844794188	1	0	200074	\N	{}
209175	1883357780844794188	1	0	200074	\N	{}
209176	1883357780844794188	1	0	200074	\N	{}
209177	1883357780844794188	1	0	200074	\N	{}
209178	1883357780844794188	1	0	200074	\N	{}
209179	1883357780844794188	1	0	200074	\N	{}
209180	1883357780844794188	1	0	200074	\N	{}
209181	1883357780844794188	1	0	200074	\N	{}
209182	1883357780844794188	1	0	200074	\N	{}
209183	1883357780844794188	1	0	200074	\N	{}
209184	1883357780844794188	1	0	200074	\N	{}
209185	1883357780844794188	1	0	200074	\N	{}
209186	1883357780844794188	1	0	200074	\N	{}
209187	1883357780844794188	1	0	200074	\N	{}
209188	1883357780844794188	1	0	200074	\N	{}
209189	1883357780844794188	1	0	200074	\N	{}
209190	1883357780844794188	1	0	200074	\N	{}
209191	1883357780844794188	1	0	200074	\N	{}
209192	1883357780844794188	1	0	200074	\N	{}
209193	1883357780844794188	1	0	200074	\N	{}
209194	1883357780844794188	1	0	200074	\N	{}
209195	1883357780844794188	1	0	200074	\N	{}
209196	1883357780844794188	1	0	200074	\N	{}
209197	1883357780844794188	1	0	200074	\N	{}
209198	1883357780844794188	1	0	200074	\N	{}
209199	1883357780844794188	1	0	200074	\N	{}
209200	1883357780844794188	1	0	200074	\N	{}
209201	1883357780844794188	1	0	200074	\N	{}
209202	1883357780844794188	1	0	200074	\N	{}
209203	1883357780844794188	1	0	200074	\N	{}
209204	1883357780844794188	1	0	200074	\N	{}
209205	1883357780844794188	1	0	200074	\N	{}
209206	1883357780844794188	1	0	200074	\N	{}
209207	1883357780844794188	1	0	200074	\N	{}
209208	1883357780844794188	1	0	200074	\N	{}
209209	1883357780844794188	1	0	200074	\N	{}
209210	1883357780844794188	1	0	200074	\N	{}
209211	1883357780844794188	1	0	200074	\N	{}
209212	1883357780844794188	1	0	200074	\N	{}
209213	1883357780844794188	1	0	200074	\N	{}
209214	1883357780844794188	1	0	200074	\N	{}
209215	1883357780844794188	1	0	200074	\N	{}
209216	1883357780844794188	1	0	200074	\N	{}
209217	1883357780844794188	1	0	200074	\N	{}
209218	1883357780844794188	1	0	200074	\N	{}
209219	1883357780844794188	1	0	200074	\N	{}
209220	1883357780844794188	1	0	200074	\N	{}
209221	1883357780844794188	1	0	200074	\N	{}
209222	1883357780844794188	1	0	200074	\N	{}
209223	1883357780844794188	1	0	200074	\N	{}
209224	1883357780844794188	1	0	200074	\N	{}
209225	1883357780844794188	1	0	200074	\N	{}
209226	1883357780844794188	1	0	200074	\N	{}
209227	1883357780844794188	1	0	200074	\N	{}
209228	1883357780844794188	1	0	200074	\N	{}
209229	1883357780844794188	1	0	200074	\N	{}
209230	1883357780844794188	1	0	200074	\N	{}
209231	1883357780844794188	1	0	200074	\N	{}
209232	1883357780844794188	1	0	200074	\N	{}
209233	1883357780844794188	1	0	200074	\N	{}
209234	1883357780844794188	1	0	200074	\N	{}
209235	1883357780844794188	1	0	200074	\N	{}
209236	1883357780844794188	1	0	200074	\N	{}
209237	1883357780844794188	1	0	200074	\N	{}
209238	1883357780844794188	1	0	200074	\N	{}
209239	1883357780844794188	1	0	200074	\N	{}
209240	1883357780844794188	1	0	200074	\N	{}
209241	1883357780844794188	1	0	200074	\N	{}
209242	1883357780844794188	1	0	200074	\N	{}
209243	1883357780844794188	1	0	200074	\N	{}
209244	1883357780844794188	1	0	200074	\N	{}
209245	1883357780844794188	1	0	200074	\N	{}
209246	1883357780844794188	1	0	200074	\N	{}
209247	1883357780844794188	1	0	200074	\N	{}
209248	1883357780844794188	1	0	200074	\N	{}
209249	1883357780844794188	1	0	200074	\N	{}
209250	1883357780844794188	1	0	200074	\N	{}
209251	1883357780844794188	1	0	200074	\N	{}
209252	1883357780844794188	1	0	200074	\N	{}
209253	1883357780844794188	1	0	200074	\N	{}
209254	1883357780844794188	1	0	200074	\N	{}
209255	1883357780844794188	1	0	200074	\N	{}
209256	1883357780844794188	1	0	200074	\N	{}
209257	1883357780844794188	1	0	200074	\N	{}
209258	1883357780844794188	1	0	200074	\N	{}
209259	1883357780844794188	1	0	200074	\N	{}
209260	1883357780844794188	1	0	200074	\N	{}
209261	1883357780844794188	1	0	200074	\N	{}
209262	1883357780844794188	1	0	200074	\N	{}
209263	1883357780844794188	1	0	200074	\N	{}
209264	1883357780844794188	1	0	200074	\N	{}
209265	1883357780844794188	1	0	200074	\N	{}
209266	1883357780844794188	1	0	200074	\N	{}
209267	1883357780844794188	1	0	200074	\N	{}
209268	1883357780844794188	1	0	200074	\N	{}
209269	1883357780844794188	1	0	200074	\N	{}
209270	1883357780844794188	1	0	200074	\N	{}
209271	1883357780844794188	1	0	200074	\N	{}
209272	1883357780844794188	1	0	200074	\N	{}
209273	1883357780844794188	1	0	200074	\N	{}
209274	1883357780844794188	1	0	200074	\N	{}
209275	1883357780844794188	1	0	200074	\N	{}
209276	1883357780844794188	1	0	200074	\N	{}
209277	1883357780844794188	1	0	200074	\N	{}
209278	1883357780844794188	1	0	200074	\N	{}
209279	1883357780844794188	1	0	200074	\N	{}
209280	1883357780844794188	1	0	200074	\N	{}
209281	1883357780844794188	1	0	200074	\N	{}
209282	1883357780844794188	1	0	200074	\N	{}
209283	1883357780844794188	1	0	200074	\N	{}
209284	1883357780844794188	1	0	200074	\N	{}
209285	1883357780844794188	1	0	200074	\N	{}
209286	1883357780844794188	1	0	200074	\N	{}
209287	1883357780844794188	1	0	200074	\N	{}
209288	1883357780844794188	1	0	200074	\N	{}
209289	1883357780844794188	1	0	200074	\N	{}
209290	1883357780844794188	1	0	200074	\N	{}
209291	1883357780844794188	1	0	200074	\N	{}
209292	1883357780844794188	1	0	200074	\N	{}
209293	1883357780844794188	1	0	200074	\N	{}
209294	1883357780844794188	1	0	200074	\N	{}
209295	1883357780844794188	1	0	200074	\N	{}
209296	1883357780844794188	1	0	200074	\N	{}
209297	1883357780844794188	1	0	200074	\N	{}
209298	1883357780844794188	1	0	200074	\N	{}
209299	1883357780844794188	1	0	200074	\N	{}
209300	1883357780844794188	1	0	200074	\N	{}
209301	1883357780844794188	1	0	200074	\N	{}
209302	1883357780844794188	1	0	200074	\N	{}
209303	1883357780844794188	1	0	200074	\N	{}
209304	1883357780844794188	1	0	200074	\N	{}
209305	1883357780844794188	1	0	200074	\N	{}
209306	1883357780844794188	1	0	200074	\N	{}
209307	1883357780844794188	1	0	200074	\N	{}
209308	1883357780844794188	1	0	200074	\N	{}
209309	1883357780844794188	1	0	200074	\N	{}
209310	1883357780844794188	1	0	200074	\N	{}
209311	1883357780844794188	1	0	200074	\N	{}
209312	1883357780844794188	1	0	200074	\N	{}
209313	1883357780844794188	1	0	200074	\N	{}
209314	1883357780844794188	1	0	200074	\N	{}
209315	1883357780844794188	1	0	200074	\N	{}
209316	1883357780844794188	1	0	200074	\N	{}
209317	1883357780844794188	1	0	200074	\N	{}
209318	1883357780844794188	1	0	200074	\N	{}
209319	1883357780844794188	1	0	200074	\N	{}
209320	1883357780844794188	1	0	200074	\N	{}
209321	1883357780844794188	1	0	200074	\N	{}
209322	1883357780844794188	1	0	200074	\N	{}
209323	1883357780844794188	1	0	200074	\N	{}
209324	1883357780844794188	1	0	200074	\N	{}
209325	1883357780844794188	1	0	200074	\N	{}
209326	1883357780844794188	1	0	200074	\N	{}
209327	1883357780844794188	1	0	200074	\N	{}
209328	1883357780844794188	1	0	200074	\N	{}
209329	1883357780844794188	1	0	200074	\N	{}
209330	1883357780844794188	1	0	200074	\N	{}
209331	1883357780844794188	1	0	200074	\N	{}
209332	1883357780844794188	1	0	200074	\N	{}
209333	1883357780844794188	1	0	200074	\N	{}
209334	1883357780844794188	1	0	200074	\N	{}
209335	1883357780844794188	1	0	200074	\N	{}
209336	1883357780844794188	1	0	200074	\N	{}
209337	1883357780844794188	1	0	200074	\N	{}
209338	1883357780844794188	1	0	200074	\N	{}
209339	1883357780844794188	1	0	200074	\N	{}
209340	1883357780844794188	1	0	200074	\N	{}
209341	1883357780844794188	1	0	200074	\N	{}
209342	1883357780844794188	1	0	200074	\N	{}
209343	1883357780844794188	1	0	200074	\N	{}
209344	1883357780844794188	1	0	200074	\N	{}
209345	1883357780844794188	1	0	200074	\N	{}
209346	1883357780844794188	1	0	200074	\N	{}
209347	1883357780844794188	1	0	200074	\N	{}
209348	1883357780844794188	1	0	200074	\N	{}
209349	1883357780844794188	1	0	200074	\N	{}
209350	1883357780844794188	1	0	200074	\N	{}
209351	1883357780844794188	1	0	200074	\N	{}
209352	1883357780844794188	1	0	200074	\N	{}
209353	1883357780844794188	1	0	200074	\N	{}
209354	1883357780844794188	1	0	200074	\N	{}
209355	1883357780844794188	1	0	200074	\N	{}
209356	1883357780844794188	1	0	200074	\N	{}
209357	1883357780844794188	1	0	200074	\N	{}
209358	1883357780844794188	1	0	200074	\N	{}
209359	1883357780844794188	1	0	200074	\N	{}
209360	1883357780844794188	1	0	200074	\N	{}
209361	1883357780844794188	1	0	200074	\N	{}
209362	1883357780844794188	1	0	200074	\N	{}
209363	1883357780844794188	1	0	200074	\N	{}
209364	1883357780844794188	1	0	200074	\N	{}
209365	1883357780844794188	1	0	200074	\N	{}
209366	1883357780844794188	1	0	200074	\N	{}
209367	1883357780844794188	1	0	200074	\N	{}
209368	1883357780844794188	1	0	200074	\N	{}
209369	1883357780844794188	1	0	200074	\N	{}
209370	1883357780844794188	1	0	200074	\N	{}
209371	1883357780844794188	1	0	200074	\N	{}
209372	1883357780844794188	1	0	200074	\N	{}
209373	1883357780844794188	1	0	200074	\N	{}
209374	1883357780844794188	1	0	200074	\N	{}
209375	1883357780844794188	1	0	200074	\N	{}
209376	1883357780844794188	1	0	200074	\N	{}
209377	1883357780844794188	1	0	200074	\N	{}
209378	1883357780844794188	1	0	200074	\N	{}
209379	1883357780844794188	1	0	200074	\N	{}
209380	1883357780844794188	1	0	200074	\N	{}
209381	1883357780844794188	1	0	200074	\N	{}
209382	1883357780844794188	1	0	200074	\N	{}
209383	1883357780844794188	1	0	200074	\N	{}
209384	1883357780844794188	1	0	200074	\N	{}
209385	1883357780844794188	1	0	200074	\N	{}
209386	1883357780844794188	1	0	200074	\N	{}
209387	1883357780844794188	1	0	200074	\N	{}
209388	1883357780844794188	1	0	200074	\N	{}
209389	1883357780844794188	1	0	200074	\N	{}
209390	1883357780844794188	1	0	200074	\N	{}
209391	1883357780844794188	1	0	200074	\N	{}
209392	1883357780844794188	1	0	200074	\N	{}
209393	1883357780844794188	1	0	200074	\N	{}
209394	1883357780844794188	1	0	200074	\N	{}
209395	1883357780844794188	1	0	200074	\N	{}
209396	1883357780844794188	1	0	200074	\N	{}
209397	1883357780844794188	1	0	200074	\N	{}
209398	1883357780844794188	1	0	200074	\N	{}
209399	1883357780844794188	1	0	200074	\N	{}
209400	1883357780844794188	1	0	200074	\N	{}
209401	1883357780844794188	1	0	200074	\N	{}
209402	1883357780844794188	1	0	200074	\N	{}
209403	1883357780844794188	1	0	200074	\N	{}
209404	1883357780844794188	1	0	200074	\N	{}
209405	1883357780844794188	1	0	200074	\N	{}
209406	1883357780844794188	1	0	200074	\N	{}
209407	1883357780844794188	1	0	200074	\N	{}
209408	1883357780844794188	1	0	200074	\N	{}
209409	1883357780844794188	1	0	200074	\N	{}
209410	1883357780844794188	1	0	200074	\N	{}
209411	1883357780844794188	1	0	200074	\N	{}
209412	1883357780844794188	1	0	200074	\N	{}
209413	1883357780844794188	1	0	200074	\N	{}
209414	1883357780844794188	1	0	200074	\N	{}
209415	1883357780844794188	1	0	200074	\N	{}
209416	1883357780844794188	1	0	200074	\N	{}
209417	1883357780844794188	1	0	200074	\N	{}
209418	1883357780844794188	1	0	200074	\N	{}
209419	1883357780844794188	1	0	200074	\N	{}
209420	1883357780844794188	1	0	200074	\N	{}
209421	1883357780844794188	1	0	200074	\N	{}
209422	1883357780844794188	1	0	200074	\N	{}
209423	1883357780844794188	1	0	200074	\N	{}
209424	1883357780844794188	1	0	200074	\N	{}
209425	1883357780844794188	1	0	200074	\N	{}
209426	1883357780844794188	1	0	200074	\N	{}
209427	1883357780844794188	1	0	200074	\N	{}
209428	1883357780844794188	1	0	200074	\N	{}
209429	1883357780844794188	1	0	200074	\N	{}
209430	1883357780844794188	1	0	200074	\N	{}
209431	1883357780844794188	1	0	200074	\N	{}
209432	1883357780844794188	1	0	200074	\N	{}
209433	1883357780844794188	1	0	200074	\N	{}
209434	1883357780844794188	1	0	200074	\N	{}
209435	1883357780844794188	1	0	200074	\N	{}
209436	1883357780844794188	1	0	200074	\N	{}
209437	1883357780844794188	1	0	200074	\N	{}
209438	1883357780844794188	1	0	200074	\N	{}
209439	1883357780844794188	1	0	200074	\N	{}
209440	1883357780844794188	1	0	200074	\N	{}
209441	1883357780844794188	1	0	200074	\N	{}
209442	1883357780844794188	1	0	200074	\N	{}
209443	1883357780844794188	1	0	200074	\N	{}
209444	1883357780844794188	1	0	200074	\N	{}
209445	1883357780844794188	1	0	200074	\N	{}
209446	1883357780844794188	1	0	200074	\N	{}
209447	1883357780844794188	1	0	200074	\N	{}
209448	1883357780844794188	1	0	200074	\N	{}
209449	1883357780844794188	1	0	200074	\N	{}
209450	1883357780844794188	1	0	200074	\N	{}
209451	1883357780844794188	1	0	200074	\N	{}
209452	1883357780844794188	1	0	200074	\N	{}
209453	1883357780844794188	1	0	200074	\N	{}
209454	1883357780844794188	1	0	200074	\N	{}
209455	1883357780844794188	1	0	200074	\N	{}
209456	1883357780844794188	1	0	200074	\N	{}
209457	1883357780844794188	1	0	200074	\N	{}
209458	1883357780844794188	1	0	200074	\N	{}
209459	1883357780844794188	1	0	200074	\N	{}
209460	1883357780844794188	1	0	200074	\N	{}
209461	1883357780844794188	1	0	200074	\N	{}
209462	1883357780844794188	1	0	200074	\N	{}
209463	1883357780844794188	1	0	200074	\N	{}
209464	1883357780844794188	1	0	200074	\N	{}
209465	1883357780844794188	1	0	200074	\N	{}
209466	1883357780844794188	1	0	200074	\N	{}
209467	1883357780844794188	1	0	200074	\N	{}
209468	1883357780844794188	1	0	200074	\N	{}
209469	1883357780844794188	1	0	200074	\N	{}
209470	1883357780844794188	1	0	200074	\N	{}
209471	1883357780844794188	1	0	200074	\N	{}
209472	1883357780844794188	1	0	200074	\N	{}
209473	1883357780844794188	1	0	200074	\N	{}
209474	1883357780844794188	1	0	200074	\N	{}
209475	1883357780844794188	1	0	200074	\N	{}
209476	1883357780844794188	1	0	200074	\N	{}
209477	1883357780844794188	1	0	200074	\N	{}
209478	1883357780844794188	1	0	200074	\N	{}
209479	1883357780844794188	1	0	200074	\N	{}
209480	1883357780844794188	1	0	200074	\N	{}
209481	1883357780844794188	1	0	200074	\N	{}
209482	1883357780844794188	1	0	200074	\N	{}
209483	1883357780844794188	1	0	200074	\N	{}
209484	1883357780844794188	1	0	200074	\N	{}
209485	1883357780844794188	1	0	200074	\N	{}
209486	1883357780844794188	1	0	200074	\N	{}
209487	1883357780844794188	1	0	200074	\N	{}
209488	1883357780844794188	1	0	200074	\N	{}
209489	1883357780844794188	1	0	200074	\N	{}
209490	1883357780844794188	1	0	200074	\N	{}
209491	1883357780844794188	1	0	200074	\N	{}
209492	1883357780844794188	1	0	200074	\N	{}
209493	1883357780844794188	1	0	200074	\N	{}
209494	1883357780844794188	1	0	200074	\N	{}
209495	1883357780844794188	1	0	200074	\N	{}
209496	1883357780844794188	1	0	200074	\N	{}
209497	1883357780844794188	1	0	200074	\N	{}
209498	1883357780844794188	1	0	200074	\N	{}
209499	1883357780844794188	1	0	200074	\N	{}
209500	1883357780844794188	1	0	200074	\N	{}
209501	1883357780844794188	1	0	200074	\N	{}
209502	1883357780844794188	1	0	200074	\N	{}
209503	1883357780844794188	1	0	200074	\N	{}
209504	1883357780844794188	1	0	200074	\N	{}
209505	1883357780844794188	1	0	200074	\N	{}
209506	1883357780844794188	1	0	200074	\N	{}
209507	1883357780844794188	1	0	200074	\N	{}
209508	1883357780844794188	1	0	200074	\N	{}
209509	1883357780844794188	1	0	200074	\N	{}
209510	1883357780844794188	1	0	200074	\N	{}
209511	1883357780844794188	1	0	200074	\N	{}
209512	1883357780844794188	1	0	200074	\N	{}
209513	1883357780844794188	1	0	200074	\N	{}
209514	1883357780844794188	1	0	200074	\N	{}
209515	1883357780844794188	1	0	200074	\N	{}
209516	1883357780844794188	1	0	200074	\N	{}
209517	1883357780844794188	1	0	200074	\N	{}
209518	1883357780844794188	1	0	200074	\N	{}
209519	1883357780844794188	1	0	200074	\N	{}
209520	1883357780844794188	1	0	200074	\N	{}
209521	1883357780844794188	1	0	200074	\N	{}
209522	1883357780844794188	1	0	200074	\N	{}
209523	1883357780844794188	1	0	200074	\N	{}
209524	1883357780844794188	1	0	200074	\N	{}
209525	1883357780844794188	1	0	200074	\N	{}
209526	1883357780844794188	1	0	200074	\N	{}
209527	1883357780844794188	1	0	200074	\N	{}
209528	1883357780844794188	1	0	200074	\N	{}
209529	1883357780844794188	1	0	200074	\N	{}
209530	1883357780844794188	1	0	200074	\N	{}
209531	1883357780844794188	1	0	200074	\N	{}
209532	1883357780844794188	1	0	200074	\N	{}
209533	1883357780844794188	1	0	200074	\N	{}
209534	1883357780844794188	1	0	200074	\N	{}
209535	1883357780844794188	1	0	200074	\N	{}
209536	1883357780844794188	1	0	200074	\N	{}
209537	1883357780844794188	1	0	200074	\N	{}
209538	1883357780844794188	1	0	200074	\N	{}
209539	1883357780844794188	1	0	200074	\N	{}
209540	1883357780844794188	1	0	200074	\N	{}
209541	1883357780844794188	1	0	200074	\N	{}
209542	1883357780844794188	1	0	200074	\N	{}
209543	1883357780844794188	1	0	200074	\N	{}
209544	1883357780844794188	1	0	200074	\N	{}
209545	1883357780844794188	1	0	200074	\N	{}
209546	1883357780844794188	1	0	200074	\N	{}
209547	1883357780844794188	1	0	200074	\N	{}
209548	1883357780844794188	1	0	200074	\N	{}
209549	1883357780844794188	1	0	200074	\N	{}
209550	1883357780844794188	1	0	200074	\N	{}
209551	1883357780844794188	1	0	200074	\N	{}
209552	1883357780844794188	1	0	200074	\N	{}
209553	1883357780844794188	1	0	200074	\N	{}
209554	1883357780844794188	1	0	200074	\N	{}
209555	1883357780844794188	1	0	200074	\N	{}
209556	1883357780844794188	1	0	200074	\N	{}
209557	1883357780844794188	1	0	200074	\N	{}
209558	1883357780844794188	1	0	200074	\N	{}
209559	1883357780844794188	1	0	200074	\N	{}
209560	1883357780844794188	1	0	200074	\N	{}
209561	1883357780844794188	1	0	200074	\N	{}
209562	1883357780844794188	1	0	200074	\N	{}
209563	1883357780844794188	1	0	200074	\N	{}
209564	1883357780844794188	1	0	200074	\N	{}
209565	1883357780844794188	1	0	200074	\N	{}
209566	1883357780844794188	1	0	200074	\N	{}
209567	1883357780844794188	1	0	200074	\N	{}
209568	1883357780844794188	1	0	200074	\N	{}
209569	1883357780844794188	1	0	200074	\N	{}
209570	1883357780844794188	1	0	200074	\N	{}
209571	1883357780844794188	1	0	200074	\N	{}
209572	1883357780844794188	1	0	200074	\N	{}
209573	1883357780844794188	1	0	200074	\N	{}
209574	1883357780844794188	1	0	200074	\N	{}
209575	1883357780844794188	1	0	200074	\N	{}
209576	1883357780844794188	1	0	200074	\N	{}
209577	1883357780844794188	1	0	200074	\N	{}
209578	1883357780844794188	1	0	200074	\N	{}
209579	1883357780844794188	1	0	200074	\N	{}
209580	1883357780844794188	1	0	200074	\N	{}
209581	1883357780844794188	1	0	200074	\N	{}
209582	1883357780844794188	1	0	200074	\N	{}
209583	1883357780844794188	1	0	200074	\N	{}
209584	1883357780844794188	1	0	200074	\N	{}
209585	1883357780844794188	1	0	200074	\N	{}
209586	1883357780844794188	1	0	200074	\N	{}
209587	1883357780844794188	1	0	200074	\N	{}
209588	1883357780844794188	1	0	200074	\N	{}
209589	1883357780844794188	1	0	200074	\N	{}
209590	1883357780844794188	1	0	200074	\N	{}
209591	1883357780844794188	1	0	200074	\N	{}
209592	1883357780844794188	1	0	200074	\N	{}
209593	1883357780844794188	1	0	200074	\N	{}
209594	1883357780844794188	1	0	200074	\N	{}
209595	1883357780844794188	1	0	200074	\N	{}
209596	1883357780844794188	1	0	200074	\N	{}
209597	1883357780844794188	1	0	200074	\N	{}
209598	1883357780844794188	1	0	200074	\N	{}
209599	1883357780844794188	1	0	200074	\N	{}
209600	1883357780844794188	1	0	200074	\N	{}
209601	1883357780844794188	1	0	200074	\N	{}
209602	1883357780844794188	1	0	200074	\N	{}
209603	1883357780844794188	1	0	200074	\N	{}
209604	1883357780844794188	1	0	200074	\N	{}
209605	1883357780844794188	1	0	200074	\N	{}
209606	1883357780844794188	1	0	200074	\N	{}
209607	1883357780844794188	1	0	200074	\N	{}
209608	1883357780844794188	1	0	200074	\N	{}
209609	1883357780844794188	1	0	200074	\N	{}
209610	1883357780844794188	1	0	200074	\N	{}
209611	1883357780844794188	1	0	200074	\N	{}
209612	1883357780844794188	1	0	200074	\N	{}
209613	1883357780844794188	1	0	200074	\N	{}
209614	1883357780844794188	1	0	200074	\N	{}
209615	1883357780844794188	1	0	200074	\N	{}
209616	1883357780844794188	1	0	200074	\N	{}
209617	1883357780844794188	1	0	200074	\N	{}
209618	1883357780844794188	1	0	200074	\N	{}
209619	1883357780844794188	1	0	200074	\N	{}
209620	1883357780844794188	1	0	200074	\N	{}
209621	1883357780844794188	1	0	200074	\N	{}
209622	1883357780844794188	1	0	200074	\N	{}
209623	1883357780844794188	1	0	200074	\N	{}
209624	1883357780844794188	1	0	200074	\N	{}
209625	1883357780844794188	1	0	200074	\N	{}
209626	1883357780844794188	1	0	200074	\N	{}
209627	1883357780844794188	1	0	200074	\N	{}
209628	1883357780844794188	1	0	200074	\N	{}
209629	1883357780844794188	1	0	200074	\N	{}
209630	1883357780844794188	1	0	200074	\N	{}
209631	1883357780844794188	1	0	200074	\N	{}
209632	1883357780844794188	1	0	200074	\N	{}
209633	1883357780844794188	1	0	200074	\N	{}
209634	1883357780844794188	1	0	200074	\N	{}
209635	1883357780844794188	1	0	200074	\N	{}
209636	1883357780844794188	1	0	200074	\N	{}
209637	1883357780844794188	1	0	200074	\N	{}
209638	1883357780844794188	1	0	200074	\N	{}
209639	1883357780844794188	1	0	200074	\N	{}
209640	1883357780844794188	1	0	200074	\N	{}
209641	1883357780844794188	1	0	200074	\N	{}
209642	1883357780844794188	1	0	200074	\N	{}
209643	1883357780844794188	1	0	200074	\N	{}
209644	1883357780844794188	1	0	200074	\N	{}
209645	1883357780844794188	1	0	200074	\N	{}
209646	1883357780844794188	1	0	200074	\N	{}
209647	1883357780844794188	1	0	200074	\N	{}
209648	1883357780844794188	1	0	200074	\N	{}
209649	1883357780844794188	1	0	200074	\N	{}
209650	1883357780844794188	1	0	200074	\N	{}
209651	1883357780844794188	1	0	200074	\N	{}
209652	1883357780844794188	1	0	200074	\N	{}
209653	1883357780844794188	1	0	200074	\N	{}
209654	1883357780844794188	1	0	200074	\N	{}
209655	1883357780844794188	1	0	200074	\N	{}
209656	1883357780844794188	1	0	200074	\N	{}
209657	1883357780844794188	1	0	200074	\N	{}
209658	1883357780844794188	1	0	200074	\N	{}
209659	1883357780844794188	1	0	200074	\N	{}
209660	1883357780844794188	1	0	200074	\N	{}
209661	1883357780844794188	1	0	200074	\N	{}
209662	1883357780844794188	1	0	200074	\N	{}
209663	1883357780844794188	1	0	200074	\N	{}
209664	1883357780844794188	1	0	200074	\N	{}
209665	1883357780844794188	1	0	200074	\N	{}
209666	1883357780844794188	1	0	200074	\N	{}
209667	1883357780844794188	1	0	200074	\N	{}
209668	1883357780844794188	1	0	200074	\N	{}
209669	1883357780844794188	1	0	200074	\N	{}
209670	1883357780844794188	1	0	200074	\N	{}
209671	1883357780844794188	1	0	200074	\N	{}
209672	1883357780844794188	1	0	200074	\N	{}
209673	1883357780844794188	1	0	200074	\N	{}
209674	1883357780844794188	1	0	200074	\N	{}
209675	1883357780844794188	1	0	200074	\N	{}
209676	1883357780844794188	1	0	200074	\N	{}
209677	1883357780844794188	1	0	200074	\N	{}
209678	1883357780844794188	1	0	200074	\N	{}
209679	1883357780844794188	1	0	200074	\N	{}
209680	1883357780844794188	1	0	200074	\N	{}
209681	1883357780844794188	1	0	200074	\N	{}
209682	1883357780844794188	1	0	200074	\N	{}
209683	1883357780844794188	1	0	200074	\N	{}
209684	1883357780844794188	1	0	200074	\N	{}
209685	1883357780844794188	1	0	200074	\N	{}
209686	1883357780844794188	1	0	200074	\N	{}
209687	1883357780844794188	1	0	200074	\N	{}
209688	1883357780844794188	1	0	200074	\N	{}
209689	1883357780844794188	1	0	200074	\N	{}
209690	1883357780844794188	1	0	200074	\N	{}
209691	1883357780844794188	1	0	200074	\N	{}
209692	1883357780844794188	1	0	200074	\N	{}
209693	1883357780844794188	1	0	200074	\N	{}
209694	1883357780844794188	1	0	200074	\N	{}
209695	1883357780844794188	1	0	200074	\N	{}
209696	1883357780844794188	1	0	200074	\N	{}
209697	1883357780844794188	1	0	200074	\N	{}
209698	1883357780844794188	1	0	200074	\N	{}
209699	1883357780844794188	1	0	200074	\N	{}
209700	1883357780844794188	1	0	200074	\N	{}
209701	1883357780844794188	1	0	200074	\N	{}
209702	1883357780844794188	1	0	200074	\N	{}
209703	1883357780844794188	1	0	200074	\N	{}
209704	1883357780844794188	1	0	200074	\N	{}
209705	1883357780844794188	1	0	200074	\N	{}
209706	1883357780844794188	1	0	200074	\N	{}
209707	1883357780844794188	1	0	200074	\N	{}
209708	1883357780844794188	1	0	200074	\N	{}
209709	1883357780844794188	1	0	200074	\N	{}
209710	1883357780844794188	1	0	200074	\N	{}
209711	1883357780844794188	1	0	200074	\N	{}
209712	1883357780844794188	1	0	200074	\N	{}
209713	1883357780844794188	1	0	200074	\N	{}
209714	1883357780844794188	1	0	200074	\N	{}
209715	1883357780844794188	1	0	200074	\N	{}
209716	1883357780844794188	1	0	200074	\N	{}
209717	1883357780844794188	1	0	200074	\N	{}
209718	1883357780844794188	1	0	200074	\N	{}
209719	1883357780844794188	1	0	200074	\N	{}
209720	1883357780844794188	1	0	200074	\N	{}
209721	1883357780844794188	1	0	200074	\N	{}
209722	1883357780844794188	1	0	200074	\N	{}
209723	1883357780844794188	1	0	200074	\N	{}
209724	1883357780844794188	1	0	200074	\N	{}
209725	1883357780844794188	1	0	200074	\N	{}
209726	1883357780844794188	1	0	200074	\N	{}
209727	1883357780844794188	1	0	200074	\N	{}
209728	1883357780844794188	1	0	200074	\N	{}
209729	1883357780844794188	1	0	200074	\N	{}
209730	1883357780844794188	1	0	200074	\N	{}
209731	1883357780844794188	1	0	200074	\N	{}
209732	1883357780844794188	1	0	200074	\N	{}
209733	1883357780844794188	1	0	200074	\N	{}
209734	1883357780844794188	1	0	200074	\N	{}
209735	1883357780844794188	1	0	200074	\N	{}
209736	1883357780844794188	1	0	200074	\N	{}
209737	1883357780844794188	1	0	200074	\N	{}
209738	1883357780844794188	1	0	200074	\N	{}
209739	1883357780844794188	1	0	200074	\N	{}
209740	1883357780844794188	1	0	200074	\N	{}
209741	1883357780844794188	1	0	200074	\N	{}
209742	1883357780844794188	1	0	200074	\N	{}
209743	1883357780844794188	1	0	200074	\N	{}
209744	1883357780844794188	1	0	200074	\N	{}
209745	1883357780844794188	1	0	200074	\N	{}
209746	1883357780844794188	1	0	200074	\N	{}
209747	1883357780844794188	1	0	200074	\N	{}
209748	1883357780844794188	1	0	200074	\N	{}
209749	1883357780844794188	1	0	200074	\N	{}
209750	1883357780844794188	1	0	200074	\N	{}
209751	1883357780844794188	1	0	200074	\N	{}
209752	1883357780844794188	1	0	200074	\N	{}
209753	1883357780844794188	1	0	200074	\N	{}
209754	1883357780844794188	1	0	200074	\N	{}
209755	1883357780844794188	1	0	200074	\N	{}
209756	1883357780844794188	1	0	200074	\N	{}
209757	1883357780844794188	1	0	200074	\N	{}
209758	1883357780844794188	1	0	200074	\N	{}
209759	1883357780844794188	1	0	200074	\N	{}
209760	1883357780844794188	1	0	200074	\N	{}
209761	1883357780844794188	1	0	200074	\N	{}
209762	1883357780844794188	1	0	200074	\N	{}
209763	1883357780844794188	1	0	200074	\N	{}
209764	1883357780844794188	1	0	200074	\N	{}
209765	1883357780844794188	1	0	200074	\N	{}
209766	1883357780844794188	1	0	200074	\N	{}
209767	1883357780844794188	1	0	200074	\N	{}
209768	1883357780844794188	1	0	200074	\N	{}
209769	1883357780844794188	1	0	200074	\N	{}
209770	1883357780844794188	1	0	200074	\N	{}
209771	1883357780844794188	1	0	200074	\N	{}
209772	1883357780844794188	1	0	200074	\N	{}
209773	1883357780844794188	1	0	200074	\N	{}
209774	1883357780844794188	1	0	200074	\N	{}
209775	1883357780844794188	1	0	200074	\N	{}
209776	1883357780844794188	1	0	200074	\N	{}
209777	1883357780844794188	1	0	200074	\N	{}
209778	1883357780844794188	1	0	200074	\N	{}
209779	1883357780844794188	1	0	200074	\N	{}
209780	1883357780844794188	1	0	200074	\N	{}
209781	1883357780844794188	1	0	200074	\N	{}
209782	1883357780844794188	1	0	200074	\N	{}
209783	1883357780844794188	1	0	200074	\N	{}
209784	1883357780844794188	1	0	200074	\N	{}
209785	1883357780844794188	1	0	200074	\N	{}
209786	1883357780844794188	1	0	200074	\N	{}
209787	1883357780844794188	1	0	200074	\N	{}
209788	1883357780844794188	1	0	200074	\N	{}
209789	1883357780844794188	1	0	200074	\N	{}
209790	1883357780844794188	1	0	200074	\N	{}
209791	1883357780844794188	1	0	200074	\N	{}
209792	1883357780844794188	1	0	200074	\N	{}
209793	1883357780844794188	1	0	200074	\N	{}
209794	1883357780844794188	1	0	200074	\N	{}
209795	1883357780844794188	1	0	200074	\N	{}
209796	1883357780844794188	1	0	200074	\N	{}
209797	1883357780844794188	1	0	200074	\N	{}
209798	1883357780844794188	1	0	200074	\N	{}
209799	1883357780844794188	1	0	200074	\N	{}
209800	1883357780844794188	1	0	200074	\N	{}
209801	1883357780844794188	1	0	200074	\N	{}
209802	1883357780844794188	1	0	200074	\N	{}
209803	1883357780844794188	1	0	200074	\N	{}
209804	1883357780844794188	1	0	200074	\N	{}
209805	1883357780844794188	1	0	200074	\N	{}
209806	1883357780844794188	1	0	200074	\N	{}
209807	1883357780844794188	1	0	200074	\N	{}
209808	1883357780844794188	1	0	200074	\N	{}
209809	1883357780844794188	1	0	200074	\N	{}
209810	1883357780844794188	1	0	200074	\N	{}
209811	1883357780844794188	1	0	200074	\N	{}
209812	1883357780844794188	1	0	200074	\N	{}
209813	1883357780844794188	1	0	200074	\N	{}
209814	1883357780844794188	1	0	200074	\N	{}
209815	1883357780844794188	1	0	200074	\N	{}
209816	1883357780844794188	1	0	200074	\N	{}
209817	1883357780844794188	1	0	200074	\N	{}
209818	1883357780844794188	1	0	200074	\N	{}
209819	1883357780844794188	1	0	200074	\N	{}
209820	1883357780844794188	1	0	200074	\N	{}
209821	1883357780844794188	1	0	200074	\N	{}
209822	1883357780844794188	1	0	200074	\N	{}
209823	1883357780844794188	1	0	200074	\N	{}
209824	1883357780844794188	1	0	200074	\N	{}
209825	1883357780844794188	1	0	200074	\N	{}
209826	1883357780844794188	1	0	200074	\N	{}
209827	1883357780844794188	1	0	200074	\N	{}
209828	1883357780844794188	1	0	200074	\N	{}
209829	1883357780844794188	1	0	200074	\N	{}
209830	1883357780844794188	1	0	200074	\N	{}
209831	1883357780844794188	1	0	200074	\N	{}
209832	1883357780844794188	1	0	200074	\N	{}
209833	1883357780844794188	1	0	200074	\N	{}
209834	1883357780844794188	1	0	200074	\N	{}
209835	1883357780844794188	1	0	200074	\N	{}
209836	1883357780844794188	1	0	200074	\N	{}
209837	1883357780844794188	1	0	200074	\N	{}
209838	1883357780844794188	1	0	200074	\N	{}
209839	1883357780844794188	1	0	200074	\N	{}
209840	1883357780844794188	1	0	200074	\N	{}
209841	1883357780844794188	1	0	200074	\N	{}
209842	1883357780844794188	1	0	200074	\N	{}
209843	1883357780844794188	1	0	200074	\N	{}
209844	1883357780844794188	1	0	200074	\N	{}
209845	1883357780844794188	1	0	200074	\N	{}
209846	1883357780844794188	1	0	200074	\N	{}
209847	1883357780844794188	1	0	200074	\N	{}
209848	1883357780844794188	1	0	200074	\N	{}
209849	1883357780844794188	1	0	200074	\N	{}
209850	1883357780844794188	1	0	200074	\N	{}
209851	1883357780844794188	1	0	200074	\N	{}
209852	1883357780844794188	1	0	200074	\N	{}
209853	1883357780844794188	1	0	200074	\N	{}
209854	1883357780844794188	1	0	200074	\N	{}
209855	1883357780844794188	1	0	200074	\N	{}
209856	1883357780844794188	1	0	200074	\N	{}
209857	1883357780844794188	1	0	200074	\N	{}
209858	1883357780844794188	1	0	200074	\N	{}
209859	1883357780844794188	1	0	200074	\N	{}
209860	1883357780844794188	1	0	200074	\N	{}
209861	1883357780844794188	1	0	200074	\N	{}
209862	1883357780844794188	1	0	200074	\N	{}
209863	1883357780844794188	1	0	200074	\N	{}
209864	1883357780844794188	1	0	200074	\N	{}
209865	1883357780844794188	1	0	200074	\N	{}
209866	1883357780844794188	1	0	200074	\N	{}
209867	1883357780844794188	1	0	200074	\N	{}
209868	1883357780844794188	1	0	200074	\N	{}
209869	1883357780844794188	1	0	200074	\N	{}
209870	1883357780844794188	1	0	200074	\N	{}
209871	1883357780844794188	1	0	200074	\N	{}
209872	1883357780844794188	1	0	200074	\N	{}
209873	1883357780844794188	1	0	200074	\N	{}
209874	1883357780844794188	1	0	200074	\N	{}
209875	1883357780844794188	1	0	200074	\N	{}
209876	1883357780844794188	1	0	200074	\N	{}
209877	1883357780844794188	1	0	200074	\N	{}
209878	1883357780844794188	1	0	200074	\N	{}
209879	1883357780844794188	1	0	200074	\N	{}
209880	1883357780844794188	1	0	200074	\N	{}
209881	1883357780844794188	1	0	200074	\N	{}
209882	1883357780844794188	1	0	200074	\N	{}
209883	1883357780844794188	1	0	200074	\N	{}
209884	1883357780844794188	1	0	200074	\N	{}
209885	1883357780844794188	1	0	200074	\N	{}
209886	1883357780844794188	1	0	200074	\N	{}
209887	1883357780844794188	1	0	200074	\N	{}
209888	1883357780844794188	1	0	200074	\N	{}
209889	1883357780844794188	1	0	200074	\N	{}
209890	1883357780844794188	1	0	200074	\N	{}
209891	1883357780844794188	1	0	200074	\N	{}
209892	1883357780844794188	1	0	200074	\N	{}
209893	1883357780844794188	1	0	200074	\N	{}
209894	1883357780844794188	1	0	200074	\N	{}
209895	1883357780844794188	1	0	200074	\N	{}
209896	1883357780844794188	1	0	200074	\N	{}
209897	1883357780844794188	1	0	200074	\N	{}
209898	1883357780844794188	1	0	200074	\N	{}
209899	1883357780844794188	1	0	200074	\N	{}
209900	1883357780844794188	1	0	200074	\N	{}
209901	1883357780844794188	1	0	200074	\N	{}
209902	1883357780844794188	1	0	200074	\N	{}
209903	1883357780844794188	1	0	200074	\N	{}
209904	1883357780844794188	1	0	200074	\N	{}
209905	1883357780844794188	1	0	200074	\N	{}
209906	1883357780844794188	1	0	200074	\N	{}
209907	1883357780844794188	1	0	200074	\N	{}
209908	1883357780844794188	1	0	200074	\N	{}
209909	1883357780844794188	1	0	200074	\N	{}
209910	1883357780844794188	1	0	200074	\N	{}
209911	1883357780844794188	1	0	200074	\N	{}
209912	1883357780844794188	1	0	200074	\N	{}
209913	1883357780844794188	1	0	200074	\N	{}
209914	1883357780844794188	1	0	200074	\N	{}
209915	1883357780844794188	1	0	200074	\N	{}
209916	1883357780844794188	1	0	200074	\N	{}
209917	1883357780844794188	1	0	200074	\N	{}
209918	1883357780844794188	1	0	200074	\N	{}
209919	1883357780844794188	1	0	200074	\N	{}
209920	1883357780844794188	1	0	200074	\N	{}
209921	1883357780844794188	1	0	200074	\N	{}
209922	1883357780844794188	1	0	200074	\N	{}
209923	1883357780844794188	1	0	200074	\N	{}
209924	1883357780844794188	1	0	200074	\N	{}
209925	1883357780844794188	1	0	200074	\N	{}
209926	1883357780844794188	1	0	200074	\N	{}
209927	1883357780844794188	1	0	200074	\N	{}
209928	1883357780844794188	1	0	200074	\N	{}
209929	1883357780844794188	1	0	200074	\N	{}
209930	1883357780844794188	1	0	200074	\N	{}
209931	1883357780844794188	1	0	200074	\N	{}
209932	1883357780844794188	1	0	200074	\N	{}
209933	1883357780844794188	1	0	200074	\N	{}
209934	1883357780844794188	1	0	200074	\N	{}
209935	1883357780844794188	1	0	200074	\N	{}
209936	1883357780844794188	1	0	200074	\N	{}
209937	1883357780844794188	1	0	200074	\N	{}
209938	1883357780844794188	1	0	200074	\N	{}
209939	1883357780844794188	1	0	200074	\N	{}
209940	1883357780844794188	1	0	200074	\N	{}
209941	1883357780844794188	1	0	200074	\N	{}
209942	1883357780844794188	1	0	200074	\N	{}
209943	1883357780844794188	1	0	200074	\N	{}
209944	1883357780844794188	1	0	200074	\N	{}
209945	1883357780844794188	1	0	200074	\N	{}
209946	1883357780844794188	1	0	200074	\N	{}
209947	1883357780844794188	1	0	200074	\N	{}
209948	1883357780844794188	1	0	200074	\N	{}
209949	1883357780844794188	1	0	200074	\N	{}
209950	1883357780844794188	1	0	200074	\N	{}
209951	1883357780844794188	1	0	200074	\N	{}
209952	1883357780844794188	1	0	200074	\N	{}
209953	1883357780844794188	1	0	200074	\N	{}
209954	1883357780844794188	1	0	200074	\N	{}
209955	1883357780844794188	1	0	200074	\N	{}
209956	1883357780844794188	1	0	200074	\N	{}
209957	1883357780844794188	1	0	200074	\N	{}
209958	1883357780844794188	1	0	200074	\N	{}
209959	1883357780844794188	1	0	200074	\N	{}
209960	1883357780844794188	1	0	200074	\N	{}
209961	1883357780844794188	1	0	200074	\N	{}
209962	1883357780844794188	1	0	200074	\N	{}
209963	1883357780844794188	1	0	200074	\N	{}
209964	1883357780844794188	1	0	200074	\N	{}
209965	1883357780844794188	1	0	200074	\N	{}
209966	1883357780844794188	1	0	200074	\N	{}
209967	1883357780844794188	1	0	200074	\N	{}
209968	1883357780844794188	1	0	200074	\N	{}
209969	1883357780844794188	1	0	200074	\N	{}
209970	1883357780844794188	1	0	200074	\N	{}
209971	1883357780844794188	1	0	200074	\N	{}
209972	1883357780844794188	1	0	200074	\N	{}
209973	1883357780844794188	1	0	200074	\N	{}
209974	1883357780844794188	1	0	200074	\N	{}
209975	1883357780844794188	1	0	200074	\N	{}
209976	1883357780844794188	1	0	200074	\N	{}
209977	1883357780844794188	1	0	200074	\N	{}
209978	1883357780844794188	1	0	200074	\N	{}
209979	1883357780844794188	1	0	200074	\N	{}
209980	1883357780844794188	1	0	200074	\N	{}
209981	1883357780844794188	1	0	200074	\N	{}
209982	1883357780844794188	1	0	200074	\N	{}
209983	1883357780844794188	1	0	200074	\N	{}
209984	1883357780844794188	1	0	200074	\N	{}
209985	1883357780844794188	1	0	200074	\N	{}
209986	1883357780844794188	1	0	200074	\N	{}
209987	1883357780844794188	1	0	200074	\N	{}
209988	1883357780844794188	1	0	200074	\N	{}
209989	1883357780844794188	1	0	200074	\N	{}
209990	1883357780844794188	1	0	200074	\N	{}
209991	1883357780844794188	1	0	200074	\N	{}
209992	1883357780844794188	1	0	200074	\N	{}
209993	1883357780844794188	1	0	200074	\N	{}
209994	1883357780844794188	1	0	200074	\N	{}
209995	1883357780844794188	1	0	200074	\N	{}
209996	1883357780844794188	1	0	200074	\N	{}
209997	1883357780844794188	1	0	200074	\N	{}
209998	1883357780844794188	1	0	200074	\N	{}
209999	1883357780844794188	1	0	200074	\N	{}
210000	1883357780844794188	1	0	200074	\N	{}
210001	1883357780844794188	1	0	200074	\N	{}
210002	1883357780844794188	1	0	200074	\N	{}
210003	1883357780844794188	1	0	200074	\N	{}
210004	1883357780844794188	1	0	200074	\N	{}
210005	1883357780844794188	1	0	200074	\N	{}
210006	1883357780844794188	1	0	200074	\N	{}
210007	1883357780844794188	1	0	200074	\N	{}
210008	1883357780844794188	1	0	200074	\N	{}
210009	1883357780844794188	1	0	200074	\N	{}
210010	1883357780844794188	1	0	200074	\N	{}
210011	1883357780844794188	1	0	200074	\N	{}
210012	1883357780844794188	1	0	200074	\N	{}
210013	1883357780844794188	1	0	200074	\N	{}
210014	1883357780844794188	1	0	200074	\N	{}
210015	1883357780844794188	1	0	200074	\N	{}
210016	1883357780844794188	1	0	200074	\N	{}
210017	1883357780844794188	1	0	200074	\N	{}
210018	1883357780844794188	1	0	200074	\N	{}
210019	1883357780844794188	1	0	200074	\N	{}
210020	1883357780844794188	1	0	200074	\N	{}
210021	1883357780844794188	1	0	200074	\N	{}
210022	1883357780844794188	1	0	200074	\N	{}
210023	1883357780844794188	1	0	200074	\N	{}
210024	1883357780844794188	1	0	200074	\N	{}
210025	1883357780844794188	1	0	200074	\N	{}
210026	1883357780844794188	1	0	200074	\N	{}
210027	1883357780844794188	1	0	200074	\N	{}
210028	1883357780844794188	1	0	200074	\N	{}
210029	1883357780844794188	1	0	200074	\N	{}
210030	1883357780844794188	1	0	200074	\N	{}
210031	1883357780844794188	1	0	200074	\N	{}
210032	1883357780844794188	1	0	200074	\N	{}
210033	1883357780844794188	1	0	200074	\N	{}
210034	1883357780844794188	1	0	200074	\N	{}
210035	1883357780844794188	1	0	200074	\N	{}
210036	1883357780844794188	1	0	200074	\N	{}
210037	1883357780844794188	1	0	200074	\N	{}
210038	1883357780844794188	1	0	200074	\N	{}
210039	1883357780844794188	1	0	200074	\N	{}
210040	1883357780844794188	1	0	200074	\N	{}
210041	1883357780844794188	1	0	200074	\N	{}
210042	1883357780844794188	1	0	200074	\N	{}
210043	1883357780844794188	1	0	200074	\N	{}
210044	1883357780844794188	1	0	200074	\N	{}
210045	1883357780844794188	1	0	200074	\N	{}
210046	1883357780844794188	1	0	200074	\N	{}
210047	1883357780844794188	1	0	200074	\N	{}
210048	1883357780844794188	1	0	200074	\N	{}
210049	1883357780844794188	1	0	200074	\N	{}
210050	1883357780844794188	1	0	200074	\N	{}
210051	1883357780844794188	1	0	200074	\N	{}
210052	1883357780844794188	1	0	200074	\N	{}
210053	1883357780844794188	1	0	200074	\N	{}
210054	1883357780844794188	1	0	200074	\N	{}
210055	1883357780844794188	1	0	200074	\N	{}
210056	1883357780844794188	1	0	200074	\N	{}
210057	1883357780844794188	1	0	200074	\N	{}
210058	1883357780844794188	1	0	200074	\N	{}
210059	1883357780844794188	1	0	200074	\N	{}
210060	1883357780844794188	1	0	200074	\N	{}
210061	1883357780844794188	1	0	200074	\N	{}
210062	1883357780844794188	1	0	200074	\N	{}
210063	1883357780844794188	1	0	200074	\N	{}
210064	1883357780844794188	1	0	200074	\N	{}
210065	1883357780844794188	1	0	200074	\N	{}
210066	1883357780844794188	1	0	200074	\N	{}
210067	1883357780844794188	1	0	200074	\N	{}
210068	1883357780844794188	1	0	200074	\N	{}
210069	1883357780844794188	1	0	200074	\N	{}
210070	1883357780844794188	1	0	200074	\N	{}
210071	1883357780844794188	1	0	200074	\N	{}
210072	1883357780844794188	1	0	200074	\N	{}
210073	1883357780844794188	1	0	200074	\N	{}
210074	1883357780844794188	1	0	200074	\N	{}
210075	1883357780844794188	1	0	200074	\N	{}
210076	1883357780844794188	1	0	200074	\N	{}
210077	1883357780844794188	1	0	200074	\N	{}
210078	1883357780844794188	1	0	200074	\N	{}
210079	1883357780844794188	1	0	200074	\N	{}
210080	1883357780844794188	1	0	200074	\N	{}
210081	1883357780844794188	1	0	200074	\N	{}
210082	1883357780844794188	1	0	200074	\N	{}
210083	1883357780844794188	1	0	200074	\N	{}
210084	1883357780844794188	1	0	200074	\N	{}
210085	1883357780844794188	1	0	200074	\N	{}
210086	1883357780844794188	1	0	200074	\N	{}
210087	1883357780844794188	1	0	200074	\N	{}
210088	1883357780844794188	1	0	200074	\N	{}
210089	1883357780844794188	1	0	200074	\N	{}
210090	1883357780844794188	1	0	200074	\N	{}
210091	1883357780844794188	1	0	200074	\N	{}
210092	1883357780844794188	1	0	200074	\N	{}
210093	1883357780844794188	1	0	200074	\N	{}
210094	1883357780844794188	1	0	200074	\N	{}
210095	1883357780844794188	1	0	200074	\N	{}
210096	1883357780844794188	1	0	200074	\N	{}
210097	1883357780844794188	1	0	200074	\N	{}
210098	1883357780844794188	1	0	200074	\N	{}
210099	1883357780844794188	1	0	200074	\N	{}
210100	1883357780844794188	1	0	200074	\N	{}
210101	1883357780844794188	1	0	200074	\N	{}
210102	1883357780844794188	1	0	200074	\N	{}
210103	1883357780844794188	1	0	200074	\N	{}
210104	1883357780844794188	1	0	200074	\N	{}
210105	1883357780844794188	1	0	200074	\N	{}
210106	1883357780844794188	1	0	200074	\N	{}
210107	1883357780844794188	1	0	200074	\N	{}
210108	1883357780844794188	1	0	200074	\N	{}
210109	1883357780844794188	1	0	200074	\N	{}
210110	1883357780844794188	1	0	200074	\N	{}
210111	1883357780844794188	1	0	200074	\N	{}
210112	1883357780844794188	1	0	200074	\N	{}
210113	1883357780844794188	1	0	200074	\N	{}
210114	1883357780844794188	1	0	200074	\N	{}
\.


--
-- Data for Name: output_span; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.output_span (run, stage, first_id, last_id, port, parent_lo, parent_hi) FROM stdin;
1883357770879911496	0	100001	100001	0	0	0
1883357771374534093	0	100002	100002	0	0	0
1883357777779603471	0	200001	200001	0	0	0
1883357777779603471	1	200002	200002	0	200001	200001
1883357778656757023	0	200003	200003	0	0	0
1883357778656757023	1	200004	200006	0	200003	200003
1883357778718695736	0	200007	200009	0	0	0
1883357778656757023	2	200010	200012	0	200004	200006
1883357778718695736	1	200013	200013	0	200008	200008
1883357778718695736	1	200014	200015	1	200007	200009
1883357778781721809	0	200016	200017	0	0	0
1883357778656757023	3	200018	200018	0	0	0
1883357778718695736	2	200019	200020	0	200014	200015
1883357778853296464	0	200021	200022	0	0	0
1883357778916847210	0	200023	200024	0	0	0
1883357778916847210	1	200025	200025	0	200024	200024
1883357778998219797	0	200026	200026	0	0	0
1883357778998219797	1	200027	200027	0	200026	200026
1883357779075788667	0	200028	200028	0	0	0
1883357779075788667	1	200029	200029	0	200028	200028
1883357779144079422	0	200030	200032	0	0	0
1883357779075788667	2	200033	200033	0	200029	200029
1883357779144079422	1	200034	200036	0	200030	200032
1883357778998219797	2	200037	200037	0	0	0
1883357778998219797	3	200038	200038	0	200037	200037
1883357779558368867	0	200039	200040	0	0	0
1883357779852933387	0	200041	200041	0	0	0
1883357779912719552	0	200042	200042	0	0	0
1883357780137862875	0	200043	200044	0	0	0
1883357780173486402	0	200045	200047	0	0	0
1883357780173486402	1	200048	200048	0	200045	200045
1883357780173486402	1	200049	200049	0	200047	200047
1883357780237540346	0	200050	200050	0	0	0
1883357780237540346	1	200051	200053	0	200050	200050
1883357780303941085	0	200054	200055	0	0	0
1883357780237540346	2	200056	200056	0	200051	200051
1883357780237540346	2	200057	200057	0	200052	200052
1883357780385556398	0	200058	200058	0	0	0
1883357780237540346	3	200059	200059	0	200051	200051
1883357780237540346	3	200060	200060	0	200052	200052
1883357780443180698	0	200061	200061	0	0	0
1883357780504589109	0	200062	200062	0	0	0
1883357780504589109	1	200063	200063	1	200062	200062
1883357780552487209	0	200064	200064	0	0	0
1883357780552487209	1	200065	200065	0	200064	200064
1883357780611128119	0	200066	200066	0	0	0
1883357780655648595	0	200067	200067	0	0	0
1883357780655648595	1	200068	200068	0	200067	200067
1883357780743440805	0	200069	200069	0	0	0
1883357780791445744	0	200070	200070	0	0	0
1883357780791445744	1	200071	200073	0	200070	200070
1883357780844794188	0	200074	200075	0	0	0
1883357780611128119	1	200076	200076	0	200066	200066
1883357780791445744	2	200077	200079	0	200071	200073
1883357780933552066	0	200080	200083	0	0	0
1883357780552487209	2	200084	200084	0	0	0
1883357780933552066	1	200085	200088	0	200080	200083
1883357781009680582	0	200089	200092	0	0	0
1883357781059044973	0	200097	200100	0	0	0
1883357781009680582	1	200093	200096	0	200089	200092
1883357781059044973	1	200101	200104	0	200097	200100
1883357781149426494	0	200105	200107	0	0	0
1883357781149426494	1	200108	200110	0	200105	200107
1883357781217331543	0	200111	200112	0	0	0
1883357781217331543	1	200113	200114	0	200111	200112
1883357780844794188	1	200115	210114	0	200074	200074
\.


--
-- Data for Name: removed_run; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.removed_run (id, uid, project, cluster, identity, created_ms, cleared) FROM stdin;
1883357640898361242	run-z7o5zgz5mricw3jn	lab	removed	api:removed-start	1796109810732	t
\.


--
-- Data for Name: run; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.run (id, uid, project, cluster, version_id, version, cause, labels, identity, status, pending, sla_ms, deadline_ms, sla_state, created_ms, ended_ms) FROM stdin;
1883357770879911496	run-qev7j5mwz64cs5fj	lab	job-answered	2	1	{"kind":"api-call","at":"2026-12-01T07:25:34.666Z"}	{}	\N	running	1	\N	\N	on_track	1796109934692	\N
1883357771374534093	run-5nz6femogtjxfqio	lab	job-unanswered	3	1	{"kind":"api-call","at":"2026-12-01T07:25:35.140Z"}	{}	\N	running	1	\N	\N	on_track	1796109935164	\N
1883357777779603471	run-4cc6sbipfol3czix	lab	answered	4	1	{"kind":"api-call","at":"2026-12-01T07:25:41.256Z"}	{}	api:start-once	succeeded	0	\N	\N	on_track	1796109941272	1796109941988
1883357778656757023	run-ws4gp7gu5gao7gzd	lab	succeeded	5	1	{"kind":"api-call","at":"2026-12-01T07:25:42.093Z"}	{"team":"north"}	\N	succeeded	0	\N	\N	on_track	1796109942108	1796109942262
1883357778853296464	run-lhg732sypau2kkax	lab	mended	8	1	{"kind":"api-call","at":"2026-12-01T07:25:42.291Z"}	{}	\N	failed	0	\N	\N	on_track	1796109942296	1796109942328
1883357778718695736	run-fg7alyyfsojr6rr5	lab	partial	6	1	{"kind":"api-call","at":"2026-12-01T07:25:42.157Z"}	{}	\N	partial	0	\N	\N	on_track	1796109942167	1796109942262
1883357779558368867	run-zr257a7ypzorkp5g	lab	cancelled	13	1	{"kind":"api-call","at":"2026-12-01T07:25:42.959Z"}	{}	\N	cancelled	0	\N	\N	on_track	1796109942968	1796109942990
1883357778781721809	run-ifnwzbrerrrcwxaf	lab	failed	7	1	{"kind":"api-call","at":"2026-12-01T07:25:42.214Z"}	{}	\N	failed	0	\N	\N	on_track	1796109942228	1796109942283
1883357780303941085	run-mz753zjvfgoyiqig	lab	retrying	23	1	{"kind":"api-call","at":"2026-12-01T07:25:43.670Z"}	{}	\N	running	2	\N	\N	on_track	1796109943679	\N
1883357780237540346	run-ddpwdnhv4y5cw3fy	lab	joining	22	1	{"kind":"api-call","at":"2026-12-01T07:25:43.593Z"}	{}	\N	running	3	\N	\N	on_track	1796109943616	\N
1883357781009680582	run-re4wbvegyg7muopu	lab	damaged-expression	34	1	{"kind":"api-call","at":"2026-12-01T07:25:44.338Z"}	{}	\N	running	4	\N	\N	on_track	1796109944352	\N
1883357780443180698	run-5cpfftair5sjmurf	lab	late	25	1	{"kind":"api-call","at":"2026-12-01T07:25:43.806Z"}	{}	\N	running	1	1000	1796109944812	at_risk	1796109943812	\N
1883357780844794188	run-2riewwadrnoj2sxh	lab	wide	32	1	{"kind":"api-call","at":"2026-12-01T07:25:44.175Z"}	{}	\N	running	2	\N	\N	on_track	1796109944195	\N
1883357778998219797	run-lpd2p7zip75fjpl3	lab	logged	10	1	{"kind":"api-call","at":"2026-12-01T07:25:42.423Z"}	{}	\N	succeeded	0	\N	\N	on_track	1796109942434	1796109942854
1883357778916847210	run-xcu5xzlbvfidiqg2	lab	pruned	9	1	{"kind":"api-call","at":"2026-12-01T07:25:42.341Z"}	{}	\N	succeeded	0	\N	\N	on_track	1796109942356	1796109942424
1883357779075788667	run-7ohq2hcbw2vakl7d	lab	large	11	1	{"kind":"api-call","at":"2026-12-01T07:25:42.494Z"}	{}	\N	succeeded	0	\N	\N	on_track	1796109942508	1796109942645
1883357779144079422	run-2utm7vmznejspf4z	lab	damaged	12	1	{"kind":"api-call","at":"2026-12-01T07:25:42.561Z"}	{}	\N	succeeded	0	\N	\N	on_track	1796109942573	1796109942676
1883357779852933387	run-orw4fyyicnxbsxet	lab	replaced	14	1	{"kind":"api-call","at":"2026-12-01T07:25:43.243Z"}	{}	\N	running	1	\N	\N	on_track	1796109943249	\N
1883357779912719552	run-ffifvnx2mcjc6f62	lab	deleted	15	1	{"kind":"api-call","at":"2026-12-01T07:25:43.294Z"}	{}	\N	running	1	\N	\N	on_track	1796109943306	\N
1883357780137862875	run-xzsxckmvm7p6zvjc	lab	held	20	1	{"kind":"api-call","at":"2026-12-01T07:25:43.514Z"}	{}	\N	running	2	315360000000	2111469943521	on_track	1796109943521	\N
1883357780385556398	run-ugayu3yk5my2gnef	lab	deferred	24	1	{"kind":"api-call","at":"2026-12-01T07:25:43.743Z"}	{}	\N	running	1	\N	\N	on_track	1796109943757	\N
1883357780504589109	run-nbjcx2vmv6ehq2of	lab	noting	26	1	{"kind":"api-call","at":"2026-12-01T07:25:43.855Z"}	{}	\N	running	1	\N	\N	on_track	1796109943871	\N
1883357780173486402	run-gzikdmtaomf6odw6	lab	running	21	1	{"kind":"api-call","at":"2026-12-01T07:25:43.547Z"}	{}	\N	running	2	\N	\N	on_track	1796109943555	\N
1883357780933552066	run-hqviygtif5eaij4u	lab	damaged-input	33	1	{"kind":"api-call","at":"2026-12-01T07:25:44.275Z"}	{}	\N	running	4	\N	\N	on_track	1796109944280	\N
1883357780791445744	run-mzzkloe4ica3uas7	lab	paged	31	1	{"kind":"api-call","at":"2026-12-01T07:25:44.139Z"}	{}	\N	running	1	\N	\N	on_track	1796109944144	\N
1883357780552487209	run-qmkuu6lss7jcpnzr	lab	logging	27	1	{"kind":"api-call","at":"2026-12-01T07:25:43.906Z"}	{}	\N	running	1	\N	\N	on_track	1796109943916	\N
1883357780611128119	run-nsrkocpe2fn5fkpy	lab	stored	28	1	{"kind":"api-call","at":"2026-12-01T07:25:43.966Z"}	{}	\N	running	1	\N	\N	on_track	1796109943972	\N
1883357780655648595	run-ocv66pbb5ek46hzf	lab	blobs	29	1	{"kind":"api-call","at":"2026-12-01T07:25:44.002Z"}	{}	\N	running	1	\N	\N	on_track	1796109944015	\N
1883357780743440805	run-ifo3dlm4wxlacc4z	lab	sealed	30	1	{"kind":"api-call","at":"2026-12-01T07:25:44.085Z"}	{}	\N	running	1	\N	\N	on_track	1796109944098	\N
1883357781059044973	run-cvc52xvd7vhazt2w	lab	damaged-ancestor	35	1	{"kind":"api-call","at":"2026-12-01T07:25:44.385Z"}	{}	\N	running	4	\N	\N	on_track	1796109944399	\N
1883357781149426494	run-naq3cwrue5p2gs5m	lab	damaged-join	36	1	{"kind":"api-call","at":"2026-12-01T07:25:44.471Z"}	{}	\N	running	1	\N	\N	on_track	1796109944486	\N
1883357781217331543	run-gg4wlsa3v6gw2sau	lab	damaged-blob	37	1	{"kind":"api-call","at":"2026-12-01T07:25:44.539Z"}	{}	\N	running	2	\N	\N	on_track	1796109944550	\N
\.


--
-- Data for Name: satellite; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.satellite (identifier, manifest, image, updated_ms, paused_until_ms) FROM stdin;
lab/press	{"identifier":"lab/press","version":"1.0.0","title":"Work that runs as a job","description":"","aliases":[],"entrypoint":"function:main","config":{},"input":{},"output":{},"secrets":[],"resources":{"cpu":null,"memory":null,"gpu":null},"scaling":{"min":0,"max":4,"concurrency":1,"window":"PT6S","retention":"PT0S"},"timeout":"PT10M","batch":{"max-items":10,"wait":null},"mode":"job","model-volume":null,"idempotent":false,"environment":{},"requirements":null}	registry.test/press@sha256:0000000000000000000000000000000000000000000000000000000000000000	1796109934596	0
\.


--
-- Data for Name: secret; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.secret (project, cluster, name, version, sealed, updated_ms) FROM stdin;
		VAULT_KEY_CHECK	1	\\x015d903dd881c4d8fac12c602c1285a29d9ddf0c301c3f800077646681594e6e68	1796109810420
lab		SHARED	1	\\x015d903dd82896303f30c0dd975b54f98d2fe98f1ad154683f6e2b39c13f3074701aa57cfe810e6e76fa3457e0c5c8e047823ab2ba86b0b0	1796109941162
lab	logged	OWN	1	\\x015d903dd8d7529f7843ea1cfe8beb7f0586755d13200e70f378621e494f91da82474b69ff9347b8f9b834bcf42005f918d70be0c975565996f5	1796109942400
lab	damaged	ACCOUNT	1	\\x015d903dd8b988acf2e3a00781c15cfde9536ad250804feb38b5399af5163c5b0b506a9002927236	1796109942542
lab	sealed	OWN	1	\\x015d903dd86bed19ab4d7aea0f690145e77365af8285d5bb95589dd30db466c00782129636709106e4da7bf3a19142adc3cf61b45f8ad644a8e9	1796109944051
lab	damaged-input	ACCOUNT	1	\\x015d903dd80152370327e67dd651984212351199ecd80f89676556dd6788b555c56ed4e18a6fe50b	1796109944237
lab	damaged-expression	ACCOUNT	1	\\x015d903dd8d2d7bf1be673fe50d341ac2e99928cd8dee54dba3d07ff409120f43a84a87104239af4	1796109944322
lab	damaged-ancestor	ACCOUNT	1	\\x015d903dd883ea2e33830fd0c43a9f2154dd694ed13daf871cb4a4d73ef14257d6be4f5d19ee06e3	1796109944375
lab	damaged-join	ACCOUNT	1	\\x015d903dd8019b9a1912b7d64cea6e7c405918edb9c198ae4179d04ff284a9c10fbda63dc4a5dd86	1796109944450
lab	damaged-blob	ACCOUNT	1	\\x015d903dd85795443cf32d1e6dd56e4c35bb368a6233592ce9bd6f012b25391e08cff5227079c94f	1796109944526
\.


--
-- Data for Name: sequence; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.sequence (kind, next_id) FROM stdin;
chore:blobs	1796109810496
output	300001
log	70
\.


--
-- Data for Name: stop; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.stop (owner, run) FROM stdin;
\.


--
-- Data for Name: usage; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.usage (run, stage, name, amount) FROM stdin;
1883357778998219797	1	calls	1
1883357778998219797	1	tokens_in	7
\.


--
-- Data for Name: worker; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.worker (id, until_ms) FROM stdin;
2	1796109949298
3	1796109960692
\.


--
-- Name: cluster_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cluster_id_seq', 37, true);


--
-- Name: cluster_trigger_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cluster_trigger_id_seq', 36, true);


--
-- Name: cluster_version_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.cluster_version_id_seq', 37, true);


--
-- Name: lane_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.lane_id_seq', 5, true);


--
-- Name: worker_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.worker_id_seq', 3, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: api_key api_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.api_key
    ADD CONSTRAINT api_key_pkey PRIMARY KEY (hash);


--
-- Name: attempt attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (run, stage, item, claim);


--
-- Name: blob_use blob_use_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.blob_use
    ADD CONSTRAINT blob_use_pkey PRIMARY KEY (name, run);


--
-- Name: block block_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.block
    ADD CONSTRAINT block_pkey PRIMARY KEY (run, stage, lo);


--
-- Name: cluster cluster_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster
    ADD CONSTRAINT cluster_name UNIQUE (project, name);


--
-- Name: cluster cluster_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster
    ADD CONSTRAINT cluster_pkey PRIMARY KEY (id);


--
-- Name: cluster_trigger cluster_trigger_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster_trigger
    ADD CONSTRAINT cluster_trigger_pkey PRIMARY KEY (id);


--
-- Name: cluster_version cluster_version_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster_version
    ADD CONSTRAINT cluster_version_number UNIQUE (cluster, version);


--
-- Name: cluster_version cluster_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster_version
    ADD CONSTRAINT cluster_version_pkey PRIMARY KEY (id);


--
-- Name: counter counter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (run, stage);


--
-- Name: gather gather_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.gather
    ADD CONSTRAINT gather_pkey PRIMARY KEY (run, join_stage, scope, first_id);


--
-- Name: idempotency idempotency_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (scope, key);


--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (key);


--
-- Name: lane lane_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lane
    ADD CONSTRAINT lane_pkey PRIMARY KEY (id);


--
-- Name: lane lane_satellite; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lane
    ADD CONSTRAINT lane_satellite UNIQUE (satellite);


--
-- Name: log log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (id);


--
-- Name: output output_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.output
    ADD CONSTRAINT output_pkey PRIMARY KEY (id);


--
-- Name: output_span output_span_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.output_span
    ADD CONSTRAINT output_span_pkey PRIMARY KEY (run, stage, first_id);


--
-- Name: removed_run removed_run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.removed_run
    ADD CONSTRAINT removed_run_pkey PRIMARY KEY (id);


--
-- Name: run run_identity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_identity UNIQUE (project, cluster, identity);


--
-- Name: run run_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);


--
-- Name: run run_uid; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_uid UNIQUE (uid);


--
-- Name: satellite satellite_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.satellite
    ADD CONSTRAINT satellite_pkey PRIMARY KEY (identifier);


--
-- Name: secret secret_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.secret
    ADD CONSTRAINT secret_pkey PRIMARY KEY (project, cluster, name);


--
-- Name: sequence sequence_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sequence
    ADD CONSTRAINT sequence_pkey PRIMARY KEY (kind);


--
-- Name: stop stop_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stop
    ADD CONSTRAINT stop_pkey PRIMARY KEY (owner, run);


--
-- Name: usage usage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.usage
    ADD CONSTRAINT usage_pkey PRIMARY KEY (run, stage, name);


--
-- Name: worker worker_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.worker
    ADD CONSTRAINT worker_pkey PRIMARY KEY (id);


--
-- Name: blob_use_run; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX blob_use_run ON public.blob_use USING btree (run);


--
-- Name: block_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX block_due ON public.block USING btree (lane, due_ms) WHERE (status = 0);


--
-- Name: block_owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX block_owner ON public.block USING btree (owner) WHERE (status = 1);


--
-- Name: block_ready; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX block_ready ON public.block USING btree (run, stage) WHERE (status = 0);


--
-- Name: cluster_trigger_cluster; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cluster_trigger_cluster ON public.cluster_trigger USING btree (cluster);


--
-- Name: cluster_trigger_next; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cluster_trigger_next ON public.cluster_trigger USING btree (next_ms);


--
-- Name: idempotency_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idempotency_age ON public.idempotency USING btree (created_ms);


--
-- Name: job_uid; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX job_uid ON public.job USING btree (uid);


--
-- Name: log_run; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX log_run ON public.log USING btree (run, id);


--
-- Name: removed_run_age; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX removed_run_age ON public.removed_run USING btree (created_ms);


--
-- Name: removed_run_identity; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX removed_run_identity ON public.removed_run USING btree (project, cluster, identity);


--
-- Name: removed_run_left; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX removed_run_left ON public.removed_run USING btree (id) WHERE (NOT cleared);


--
-- Name: run_deadline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX run_deadline ON public.run USING btree (deadline_ms) WHERE (status = 'running'::text);


--
-- Name: run_ended; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX run_ended ON public.run USING btree (ended_ms) WHERE (ended_ms IS NOT NULL);


--
-- Name: stop_run; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stop_run ON public.stop USING btree (run);


--
-- Name: cluster_trigger cluster_trigger_of; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster_trigger
    ADD CONSTRAINT cluster_trigger_of FOREIGN KEY (cluster) REFERENCES public.cluster(id);


--
-- Name: cluster_version cluster_version_of; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cluster_version
    ADD CONSTRAINT cluster_version_of FOREIGN KEY (cluster) REFERENCES public.cluster(id);


--
-- PostgreSQL database dump complete
--


